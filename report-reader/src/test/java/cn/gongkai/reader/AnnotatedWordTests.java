package cn.gongkai.reader;

import static cn.gongkai.reader.AnnotatedFiles.annotate;
import static cn.gongkai.reader.AnnotatedFiles.at;
import static cn.gongkai.reader.AnnotatedFiles.commented;
import static cn.gongkai.reader.AnnotatedFiles.comments;
import static cn.gongkai.reader.AnnotatedFiles.everywhere;
import static cn.gongkai.reader.AnnotatedFiles.part;
import static cn.gongkai.reader.AnnotatedFiles.parts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.ReadResult.Read;
import cn.gongkai.reader.annotate.Annotated;
import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Word files with findings as comments: every sample, with a finding at every place there is. */
class AnnotatedWordTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final ReportReader reader = new ReportReader();

    private Read read(byte[] file) {
        return Reports.read(reader.read(file, Hints.NONE));
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void everyFindingHasOneCommentAroundItsWords(SampleFiles sample) {
        byte[] file = sample.bytes(SampleFormat.DOCX);
        Read read = read(file);
        List<Finding> findings = everywhere(read);

        Annotated annotated = annotate(file, read, findings, CHINESE);

        assertThat(annotated.extension()).isEqualTo("docx");
        Map<String, String> words = commented(annotated.content());
        Map<String, String> comments = comments(annotated.content());
        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(comments.keySet());
        assertThat(words).hasSameSizeAs(findings);
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Finding finding : findings) {
            String id = comments.entrySet().stream()
                    .filter(comment -> comment.getValue()
                                    .contains(finding.message().chinese())
                            && (finding.quote() == null || finding.quote().equals(words.get(comment.getKey()))))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no comment on " + finding));
            boolean cell = finding.where().row() != null;
            wanted.add(cell ? read.report().cell(finding.where()).shown() : finding.quote());
            found.add(cell ? Spelling.strip(words.get(id)) : finding.quote() == null ? null : words.get(id));
        }
        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void theCopyIsReadAsTheSameReportAndOpensElsewhere(SampleFiles sample) throws IOException {
        byte[] file = sample.bytes(SampleFormat.DOCX);
        Read read = read(file);

        for (Locale locale : List.of(CHINESE, Locale.ENGLISH)) {
            byte[] copy = annotate(file, read, everywhere(read), locale).content();

            Read again = read(copy);
            assertThat(again.report()).isEqualTo(read.report());
            assertThat(again.reading()).isEqualTo(read.reading());
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(copy))) {
                assertThat(word.getComments()).hasSameSizeAs(everywhere(read));
            }
        }
    }

    @Test
    void whatNoFindingTouchesStaysByteForByte() {
        byte[] file = SampleFiles.HANGAI.bytes(SampleFormat.DOCX);

        byte[] copy = annotate(file, read(file), List.of(), CHINESE).content();

        Map<String, byte[]> before = parts(file);
        Map<String, byte[]> after = parts(copy);
        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        before.forEach((name, bytes) -> {
            if (!name.equals("word/document.xml")) {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
            }
        });
        String body = part(file, "word/document.xml");
        int start = body.indexOf("<w:body>") + "<w:body>".length();
        assertThat(part(copy, "word/document.xml"))
                .startsWith(body.substring(0, start))
                .endsWith(body.substring(start));
    }

    @Test
    void aMendedCopyShowsOnlyWhatIsWrongNow() {
        byte[] file = SampleFiles.HANGAI.bytes(SampleFormat.DOCX);
        Read read = read(file);
        byte[] first = annotate(file, read, everywhere(read), CHINESE).content();

        byte[] second = annotate(first, read(first), List.of(at(Place.cell(3, "1", "total"))), Locale.ENGLISH)
                .content();

        assertThat(commented(second)).hasSize(1);
        assertThat(comments(second)).hasSize(1);
        String body = part(second, "word/document.xml");
        assertThat(body).doesNotContain("公开平台标注清单", "FFE3A8", "CFE4FD");
        assertThat(body.split("no part of the report", -1)).hasSize(2);
        assertThat(read(second).report()).isEqualTo(read.report());
    }

    @Test
    void theFirstPageListsEveryFindingTheWorstFirst() {
        byte[] file = SampleFiles.XINGJI.bytes(SampleFormat.DOCX);
        Read read = read(file);
        List<Finding> findings = List.of(
                at(Place.part(6), Severity.NOTICE, null, null),
                at(Place.cell(3, "3.7", "naturalPerson"), Severity.ERROR, null, null),
                at(Place.part(5), Severity.WARNING, null, null));

        String body = part(annotate(file, read, findings, CHINESE).content(), "word/document.xml");
        String list = AnnotatedFiles.xml(body.substring(0, body.indexOf("</w:sectPr>")))
                .text();

        assertThat(list).contains("错误 1 处，警告 1 处，提示 1 处");
        assertThat(list.indexOf("（七）总计·自然人")).isPositive().isLessThan(list.indexOf("五、存在的主要问题及改进情况"));
        assertThat(list).contains("表中填写：0　应为：1　相差：-1", "请改正");
        assertThat(part(annotate(file, read, findings, Locale.ENGLISH).content(), "word/document.xml"))
                .contains("errors: 1, warnings: 1, notices: 1", "mend it");
    }

    @Test
    void whatHasNoPlaceInTheDocumentIsListedOnly() {
        byte[] file = WordFile.of(WordFile.p("龙游县詹家镇2024年政府信息公开工作年度报告")
                        + WordFile.p("一、总体情况")
                        + WordFile.p("全年公开5条。")
                        + WordFile.p("六、其他需要报告的事项"))
                .with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .bytes();
        Read read = read(file);

        byte[] copy = annotate(file, read, List.of(at(Place.part(4)), at(Place.part(1))), CHINESE)
                .content();

        assertThat(commented(copy)).hasSize(1).containsValue("一、总体情况");
        assertThat(part(copy, "word/document.xml")).contains("四、政府信息公开行政复议、行政诉讼情况", "（正文中没有对应位置）");
    }

    @Test
    void theSameFindingsGiveTheSameBytes() {
        byte[] file = SampleFiles.HANGAI.bytes(SampleFormat.DOCX);
        Read read = read(file);

        assertThat(annotate(file, read, everywhere(read), CHINESE).content())
                .isEqualTo(annotate(file, read, everywhere(read), CHINESE).content());
    }
}
