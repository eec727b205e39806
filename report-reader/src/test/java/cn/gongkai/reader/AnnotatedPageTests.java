package cn.gongkai.reader;

import static cn.gongkai.reader.AnnotatedFiles.annotate;
import static cn.gongkai.reader.AnnotatedFiles.at;
import static cn.gongkai.reader.AnnotatedFiles.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.ReadResult.Read;
import cn.gongkai.reader.annotate.Annotated;
import cn.gongkai.reader.annotate.Annotator;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages that show what was found in files that are not Word's, and in reports that came as data. */
class AnnotatedPageTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final ReportReader reader = new ReportReader();

    private Read read(byte[] file) {
        return Reports.read(reader.read(file, Hints.NONE));
    }

    private static Document page(Annotated annotated) {
        assertThat(annotated.mediaType()).isEqualTo("text/html;charset=UTF-8");
        return Jsoup.parse(new String(annotated.content(), StandardCharsets.UTF_8));
    }

    private static byte[] converted(String file) throws IOException {
        try (InputStream in = AnnotatedPageTests.class.getResourceAsStream("/converted/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void everyFindingIsMarkedOnceAtItsWords(SampleFiles sample) {
        for (SampleFormat format : List.of(SampleFormat.HTML, SampleFormat.TXT)) {
            byte[] file = sample.bytes(format);
            Read read = read(file);
            isMarked(annotate(file, read, everywhere(read), CHINESE), read.report(), everywhere(read));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-hangai-2024.doc", "000-hangai-2024.odt"})
    void filesOfOtherProgramsAreShownAsPages(String name) throws IOException {
        byte[] file = converted(name);
        Read read = read(file);

        isMarked(annotate(file, read, everywhere(read), CHINESE), read.report(), everywhere(read));
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void aReportThatCameAsDataIsShownInTheForm(SampleFiles sample) {
        AnnualReport report = ReportJson.readReport(sample.bytes(SampleFormat.JSON));
        Read read = read(sample.bytes(SampleFormat.DOCX));

        Annotated annotated = new Annotator().annotate(report, AnnotatedFiles.review(read, everywhere(read), CHINESE));

        isMarked(annotated, report, everywhere(read));
        Document page = page(annotated);
        assertThat(page.select("main table")).hasSize(3);
        assertThat(page.select("main table").get(1).select("tr")).hasSize(28);
        assertThat(page.select("main h2").eachText()).anyMatch(text -> text.startsWith("三、收到和处理政府信息公开申请情况"));
        Read again = read(annotated.content());
        assertThat(again.report().applications()).isEqualTo(report.applications());
        assertThat(again.report().disclosure()).isEqualTo(report.disclosure());
        assertThat(again.report().proceedings()).isEqualTo(report.proceedings());
    }

    private static void isMarked(Annotated annotated, AnnualReport report, List<Finding> findings) {
        Document page = page(annotated);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("header li")).hasSameSizeAs(findings);
        for (Finding finding : findings) {
            Element note = page.select("aside .note").stream()
                    .filter(candidate -> candidate
                                    .text()
                                    .contains(finding.message().chinese())
                            && (finding.quote() == null
                                    || text(page, candidate, finding.quote().length())
                                            .equals(finding.quote())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no note on " + finding));
            String number = note.id().substring(1);
            assertThat(page.select("header a[href=#m" + number + "]")).hasSize(1);
            assertThat(page.select("a[href=#n" + number + "]")).hasSize(1);
            Element mark = page.getElementById("m" + number);
            assertThat(mark).as("%s", finding).isNotNull();
            if (finding.where().row() != null) {
                assertThat(Objects.requireNonNull(mark).wholeText().strip().replace("\u00A0", ""))
                        .isEqualTo(report.cell(finding.where()).shown());
            }
        }
    }

    /** As many characters as a quote has, from where a note's mark begins. */
    private static String text(Document page, Element note, int length) {
        Element mark = page.getElementById("m" + note.id().substring(1));
        Element block = mark == null ? null : mark.closest("p, h2");
        if (block == null) {
            return "";
        }
        Element copy = block.clone();
        copy.select("[data-gongkai]").remove();
        String before = "";
        Element here = Objects.requireNonNull(copy.getElementById(mark.id()));
        here.prepend("\uE000");
        before = copy.wholeText();
        int start = before.indexOf('\uE000') + 1;
        String behind = before.substring(start).replace("\uE000", "");
        return behind.substring(0, Math.min(length, behind.length()));
    }

    @Test
    void thePageRunsNothingAndAllowsOnlyItsOwnStyle() throws NoSuchAlgorithmException {
        byte[] file = SampleFiles.HANGAI.bytes(SampleFormat.HTML);
        Read read = read(file);

        Document page = page(annotate(file, read, everywhere(read), CHINESE));

        assertThat(page.select("script, [style], link, img, iframe, form, object"))
                .isEmpty();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(page.select("style").first().data().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(Annotator.policy())
                .contains("default-src 'none'", "'sha256-" + digest + "'");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page(annotate(file, read, List.of(), Locale.ENGLISH))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void wordsOfTheReportNeverBecomeMarkup() {
        AnnualReport report = ReportJson.readReport(
                "{\"agency\": {\"code\": \"370832106\", \"name\": \"\"}, \"year\": 2024, \"title\": \"<script>alert(1)</script>\","
                        .concat(
                                "\"problems\": \"<img src=x onerror=alert(1)>\\u0000\", \"disclosure\": {\"licensing\": \"<b>\", \"feesWan\": \"1e999999999\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        Read read = read(SampleFiles.HANGAI.bytes(SampleFormat.DOCX));
        List<Finding> findings = List.of(at(Place.part(5), Severity.ERROR, "<img", 0), at(Place.row(2, "licensing")));

        Document page = page(new Annotator().annotate(report, AnnotatedFiles.review(read, findings, CHINESE)));

        assertThat(page.select("script, img, main b")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script>", "<img", "<b>");
    }

    @Test
    void thePageIsReadAsTheSameReport() {
        for (SampleFiles sample : SampleFiles.values()) {
            byte[] file = sample.bytes(SampleFormat.HTML);
            Read read = read(file);

            assertThat(read(annotate(file, read, everywhere(read), CHINESE).content())
                            .report())
                    .isEqualTo(read.report());
        }
    }

    @Test
    void aFileThatIsNotReadAnyMoreIsShownAsItWasReadThen() {
        Read read = read(SampleFiles.ZHANJIA.bytes(SampleFormat.DOCX));

        Annotated annotated = annotate(new byte[] {1, 2, 3}, read, everywhere(read), CHINESE);

        isMarked(annotated, read.report(), everywhere(read));
    }
}
