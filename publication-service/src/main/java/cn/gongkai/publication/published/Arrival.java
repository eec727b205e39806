package cn.gongkai.publication.published;

import cn.gongkai.report.AnnualReport;

/** A revision that is to be published, with the report its bytes hold. */
public record Arrival(AnnualReport report, Revision revision) {

    String id() {
        return Publication.id(report.agency().code(), report.year().value());
    }
}
