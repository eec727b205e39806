package cn.gongkai.reader;

import cn.gongkai.reader.narrative.Narrative;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.table.ApplicationTableReader;
import cn.gongkai.reader.table.DisclosureTableReader;
import cn.gongkai.reader.table.ProceedingTableReader;
import cn.gongkai.reader.table.TableFinder;
import cn.gongkai.reader.table.TableReading;
import cn.gongkai.reader.table.UnclearRowException;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.util.ArrayList;
import java.util.List;

/** All that was understood of a document, before it is known whether and whose report it is. */
record Draft(
        Narrative narrative,
        DisclosureTable disclosure,
        ApplicationTable applications,
        ProceedingTable proceedings,
        int tables,
        TableReading tableReading,
        boolean trackedChanges) {

    static Draft of(SourceDocument document, Hints hints) throws UnclearRowException {
        TableFinder.Found found = TableFinder.find(document);
        List<String> names = new ArrayList<>(document.names());
        if (hints.fileName() != null) {
            names.add(withoutEnding(hints.fileName()));
        }
        Narrative narrative = Narrative.read(document, found.blocks(), names);
        TableReading reading = new TableReading();
        for (int part = 2; part <= 4; part++) {
            if (!found.rows().containsKey(part)) {
                reading.missing(part, narrative.isPictured(part, document.pictures()));
            }
        }
        DisclosureTable disclosure = DisclosureTableReader.read(found.rows().getOrDefault(2, List.of()), reading);
        ApplicationTable applications = ApplicationTableReader.read(found.rows().getOrDefault(3, List.of()), reading);
        ProceedingTable proceedings = ProceedingTableReader.read(found.rows().getOrDefault(4, List.of()), reading);
        reading.refuseIfUnclear();
        return new Draft(
                narrative,
                disclosure,
                applications,
                proceedings,
                found.rows().size(),
                reading,
                document.trackedChanges());
    }

    private static String withoutEnding(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    boolean hasTitle() {
        return !narrative.title().isEmpty();
    }

    /** A report is sure by its title with a part or table, or by two tables, or by most of its parts. */
    boolean isReport() {
        int parts = narrative.parts();
        return hasTitle() ? parts + tables >= 2 : tables >= 2 || tables + parts >= 5;
    }

    int year() {
        return narrative.year();
    }

    List<Division> agencies() {
        return narrative.agencies();
    }

    AnnualReport report(Agency agency, int year) {
        return new AnnualReport(
                agency,
                new ReportYear(year),
                narrative.title(),
                narrative.preamble(),
                narrative.contact(),
                narrative.overview(),
                disclosure,
                applications,
                proceedings,
                narrative.problems(),
                narrative.otherMatters());
    }

    Reading reading(String source) {
        List<Observation> observations = new ArrayList<>(tableReading.observations());
        observations.addAll(narrative.observations());
        if (trackedChanges) {
            observations.add(new Observation(ObservationKind.TRACKED_CHANGES, Place.part(0), "", ""));
        }
        return new Reading(source, tableReading.oldFormat() ? "2019" : "2021", observations);
    }

    Places places() {
        return new Places(narrative.headings(), tableReading.places(), narrative.segments());
    }
}
