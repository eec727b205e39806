package cn.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportJsonTests {

    private static final AnnualReport EMPTY = new AnnualReport(
            new Agency("370832106", "梁山县韩垓镇人民政府"),
            new ReportYear(2024),
            "",
            "",
            Contact.NONE,
            Overview.NONE,
            DisclosureTable.ZERO,
            ApplicationTable.ZERO,
            ProceedingTable.ZERO,
            "",
            "");

    @ParameterizedTest
    @EnumSource
    void sampleComesBackAsItWas(SampleFiles sample) {
        byte[] written = sample.bytes(SampleFormat.JSON);

        byte[] again = ReportJson.write(ReportJson.readReport(written));

        assertThat(ReportJson.mapper().readTree(again))
                .isEqualTo(ReportJson.mapper().readTree(written));
    }

    @Test
    void anyCellsComeBackAsTheyWere() {
        Random random = new Random(7);
        List<Place> places = new ArrayList<>();
        places.addAll(DisclosureTable.PLACES);
        places.addAll(ApplicationTable.PLACES);
        places.addAll(ProceedingTable.PLACES);
        for (int run = 0; run < 200; run++) {
            AnnualReport report = EMPTY;
            for (int change = 0; change < 40; change++) {
                Place place = places.get(random.nextInt(places.size()));
                report = report.withCell(place, cell(random, "feesWan".equals(place.row())));
            }
            assertThat(ReportJson.readReport(ReportJson.write(report))).isEqualTo(report);
        }
    }

    private static Cell cell(Random random, boolean fee) {
        return switch (random.nextInt(5)) {
            case 0 -> Cell.BLANK;
            case 1 -> Cell.MISSING;
            case 2 -> new Cell.Words(List.of("—", "若干", "3件", "").get(random.nextInt(4)));
            case 3 -> fee ? new Cell.Amount(new BigDecimal("0.50")) : Cell.count(-random.nextInt(9));
            default -> fee ? new Cell.Amount(BigDecimal.valueOf(random.nextInt(1000))) : Cell.count(random.nextLong());
        };
    }

    @Test
    void blankZeroAndWordStayApart() {
        AnnualReport report = read("""
                {"agency": {"code": "370832106"}, "year": 2024,
                 "applications": {"1": {"naturalPerson": 0, "other": null, "total": "—"}}}""");

        List<Cell> row = report.applications().cells().subList(0, 7);
        assertThat(row)
                .containsExactly(
                        Cell.ZERO,
                        Cell.MISSING,
                        Cell.MISSING,
                        Cell.MISSING,
                        Cell.MISSING,
                        Cell.BLANK,
                        new Cell.Words("—"));
    }

    @Test
    void numberThatIsNoCountKeepsItsText() {
        AnnualReport report = read("""
                {"agency": {"code": "370832106"}, "year": 2024,
                 "disclosure": {"licensing": 1.5, "penalty": 123456789012345678901, "feesWan": 2.5}}""");

        assertThat(report.disclosure().licensing()).isEqualTo(new Cell.Words("1.5"));
        assertThat(report.disclosure().penalty()).isEqualTo(new Cell.Words("123456789012345678901"));
        assertThat(report.disclosure().feesWan()).isEqualTo(new Cell.Amount(new BigDecimal("2.5")));
    }

    @Test
    void agencyAndYearMayComeFromTheCaller() {
        AnnualReport report =
                ReportJson.readReport(bytes("{}"), new Agency("370832106", "梁山县韩垓镇人民政府"), new ReportYear(2024));

        assertThat(report.year()).isEqualTo(new ReportYear(2024));
        assertThat(report.applications()).isEqualTo(ApplicationTable.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                                     | ``",
                "{}                                                                     | /agency",
                "{\"agency\": {\"code\": \"1\"}}                                        | /agency",
                "{\"agency\": {\"code\": \"370832106\"}, \"year\": \"2024\"}            | /year",
                "{\"agency\": {\"code\": \"370832106\"}, \"year\": 1999}                | /year",
                "{\"agency\": {\"code\": \"370832106\"}, \"title\": 7}                  | /title",
                "{\"applications\": {\"9.9\": {}}}                                      | /applications/9.9",
                "{\"applications\": {\"1\": {\"persons\": 1}}}                          | /applications/1/persons",
                "{\"applications\": {\"1\": {\"total\": [1]}}}                          | /applications/1/total",
                "{\"disclosure\": {\"regulations\": {\"made\": 1}}}                     | /disclosure/regulations/made",
            })
    void complaintNamesThePlace(String json, String pointer) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ReportJsonException.class,
                        complaint -> assertThat(complaint.pointer()).isEqualTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{",
                "''",
                "nonsense",
                "{\"agency\": {\"code\": \"370832106\"}, \"year\": 2024} {}",
                "{\"year\": 2024, \"year\": 2023}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(ReportJsonException.class);
    }

    private static AnnualReport read(String json) {
        return ReportJson.readReport(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
