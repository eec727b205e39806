package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.Past;
import cn.gongkai.validation.carried.Past.Members;
import cn.gongkai.validation.likeness.ComparableText;
import cn.gongkai.validation.rule.Inquiry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as an example bends it, with what is known about it. */
record Asked(AnnualReport report, Reading reading, Instant receivedAt, Circumstances circumstances, Past past) {

    static final Instant JANUARY_2025 = Instant.parse("2025-01-15T02:00:00Z");

    static Asked balanced() {
        return of(SampleReports.balanced());
    }

    static Asked zero() {
        return of(SampleReports.zero());
    }

    static Asked of(AnnualReport report) {
        return new Asked(report, Reading.OF_DATA, JANUARY_2025, Circumstances.NONE, Past.of(null));
    }

    Inquiry inquiry() {
        return Inquiry.of(report, reading, receivedAt, circumstances, null).against(past);
    }

    Asked with(AnnualReport other) {
        return new Asked(other, reading, receivedAt, circumstances, past);
    }

    Asked with(ApplicationRow row, Applicant column, long count) {
        return with(report.with(row, column, count));
    }

    Asked with(Proceeding row, Outcome column, long count) {
        return with(report.with(report.proceedings().with(row, column, count)));
    }

    Asked with(Place place, Cell cell) {
        return with(report.withCell(place, cell));
    }

    Asked text(int part, String text) {
        return with(SampleReports.withText(report, part, text));
    }

    /** One place of a text reworded. */
    Asked reworded(int part, String from, String to) {
        String text = report.text(part);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("part " + part + " does not say " + from);
        }
        return text(part, text.replace(from, to));
    }

    Asked title(String title) {
        return with(SampleReports.withTitle(report, title));
    }

    Asked contact(Contact contact) {
        return with(SampleReports.withContact(report, contact));
    }

    Asked agency(String code, String name) {
        return with(report.with(new Agency(code, name), report.year()));
    }

    Asked noticed(ObservationKind kind, Place where) {
        List<Observation> all = new ArrayList<>(reading.observations());
        all.add(new Observation(kind, where, "写法", "标准写法"));
        return new Asked(report, new Reading("docx", "2021", all), receivedAt, circumstances, past);
    }

    Asked receivedAt(String time) {
        return new Asked(report, reading, Instant.parse(time), circumstances, past);
    }

    Asked circumstances(@Nullable Integer liveRevision, @Nullable String reason) {
        return new Asked(report, reading, receivedAt, new Circumstances(liveRevision, reason, List.of()), past);
    }

    Asked circumstances(Circumstances other) {
        return new Asked(report, reading, receivedAt, other, past);
    }

    Asked lastYearCorrectedAt(String time) {
        return circumstances(new Circumstances(null, null, List.of(), Policy.NONE, Instant.parse(time)));
    }

    /** In a division where the report is due on a day. */
    Asked due(String date) {
        return circumstances(
                circumstances.with(new Policy(Map.of(), new Policy.DueDate(LocalDate.parse(date), "370832"))));
    }

    /** With last year's figures as this report needs them: one carried out by a natural person, 5 normative documents in force. */
    Asked afterLastYear() {
        return lastYear(5, 0, 4, 4);
    }

    /**
     * @param inForce normative documents in force
     * @param pending undecided reconsiderations
     * @param received row 1
     * @param handled row 3.7
     */
    Asked lastYear(long inForce, long pending, long received, long handled) {
        CarriedFigures figures = new CarriedFigures(
                report.agency().code(),
                report.year().previous(),
                1,
                List.of(1L, 0L, 0L, 0L, 0L, 0L, 1L),
                List.of(pending, 0L, 0L),
                0,
                inForce,
                received,
                0,
                handled);
        return new Asked(report, reading, receivedAt, circumstances, Past.of(figures));
    }

    /** After a report of the year before with these texts. */
    Asked afterTexts(AnnualReport before) {
        return against(new Past(figures(before), null, List.of()));
    }

    /** After a report of another agency in the same year. */
    Asked besides(AnnualReport other) {
        return against(new Past(null, null, List.of(figures(other))));
    }

    /** As the report of a government of two towns, of which these have reported. */
    Asked summing(AnnualReport... reported) {
        return against(new Past(
                null,
                new Members(
                        List.of(new Division("370832106", "韩垓镇"), new Division("370832107", "馆驿镇")),
                        Stream.of(reported)
                                .collect(Collectors.toMap(one -> one.agency().code(), Asked::figures))),
                List.of()));
    }

    private Asked against(Past other) {
        return new Asked(report, reading, receivedAt, circumstances, other);
    }

    private static CarriedFigures figures(AnnualReport report) {
        return CarriedFigures.of(report, 1, Instant.EPOCH, ComparableText.of(report), List.of());
    }
}
