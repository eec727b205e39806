package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.form.AsPage;
import cn.gongkai.reader.form.AsText;
import cn.gongkai.reader.form.AsWord;
import cn.gongkai.reader.form.FormReport;
import cn.gongkai.reader.form.Item;
import cn.gongkai.reader.form.RandomReports;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever report is written, in whatever way, the same report is read. */
class RoundTripTests {

    /** Of every way; each has reports of its own. */
    private static final int REPORTS = 25;

    private final ReportReader reader = new ReportReader();

    @ParameterizedTest
    @EnumSource(AsText.class)
    void asText(AsText layout) {
        comesBack(100 + layout.ordinal(), items -> utf8(layout.write(items)));
    }

    @ParameterizedTest
    @EnumSource(AsPage.class)
    void asPage(AsPage way) {
        comesBack(200 + way.ordinal(), items -> utf8(way.write(items)));
    }

    @ParameterizedTest
    @EnumSource(AsWord.class)
    void asWordFile(AsWord way) {
        comesBack(300 + way.ordinal(), way::write);
    }

    @Test
    void asPageSavedInOneFile() {
        comesBack(
                400,
                items -> utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
                        + "Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(utf8(AsPage.WORD.write(items))) + "\r\n--b--\r\n"));
    }

    @Test
    void asJson() {
        RandomReports reports = new RandomReports(5);
        for (int i = 0; i < REPORTS; i++) {
            AnnualReport report = reports.next();
            assertThat(ReportJson.readReport(ReportJson.write(report))).isEqualTo(report);
        }
    }

    private void comesBack(long seed, Function<List<Item>, byte[]> writer) {
        RandomReports reports = new RandomReports(seed);
        for (int i = 0; i < REPORTS; i++) {
            AnnualReport report = reports.next();
            byte[] file = writer.apply(FormReport.items(report));
            assertThat(Reports.read(reader.read(file, Hints.NONE)).report()).isEqualTo(report);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
