package cn.gongkai.publication.page;

import cn.gongkai.publication.published.Summary;
import org.jspecify.annotations.Nullable;

/**
 * A division in a list.
 *
 * @param name its name, with those above it where it stands alone
 * @param reports how many reports of the year are published in it
 * @param townships how many townships it has
 * @param report its own report where the list is of single agencies; null if there is none yet
 */
record PlaceRow(
        String code,
        String name,
        long reports,
        int townships,
        @Nullable Summary report) {}
