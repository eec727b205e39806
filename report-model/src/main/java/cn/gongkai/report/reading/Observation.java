package cn.gongkai.report.reading;

import cn.gongkai.report.Place;

/**
 * One place at which a document leaves the form.
 *
 * @param found what the document has, as written; empty where it has nothing
 * @param expected what the form has; empty where it has nothing
 */
public record Observation(ObservationKind kind, Place where, String found, String expected) {}
