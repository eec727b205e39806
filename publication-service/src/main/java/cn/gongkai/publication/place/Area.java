package cn.gongkai.publication.place;

import cn.gongkai.report.finding.Wording;

/**
 * What sums are made over: a division, or the whole country.
 *
 * @param code how addresses call it: the division's code, or {@code 0}
 * @param division what the codes of its agencies begin with: the division's code, or nothing
 * @param fullName with the names of the divisions above
 * @param townships how many townships, streets and the like it has
 */
public record Area(String code, String division, Wording name, Wording fullName, int townships) {}
