package cn.gongkai.reader;

import static cn.gongkai.reader.AnnotatedFiles.about;
import static cn.gongkai.reader.AnnotatedFiles.annotate;
import static cn.gongkai.reader.AnnotatedFiles.at;
import static cn.gongkai.reader.AnnotatedFiles.commented;
import static cn.gongkai.reader.AnnotatedFiles.comments;
import static cn.gongkai.reader.AnnotatedFiles.part;
import static cn.gongkai.reader.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.reader.ReadResult.Read;
import cn.gongkai.reader.annotate.Annotated;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments where Word files have more than plain runs and cells. */
class AnnotatedQuirksTests {

    private static final String TITLE = p("龙游县詹家镇2024年政府信息公开工作年度报告");
    private static final String HEADING = p("一、总体情况");
    private static final String OTHER = p("六、其他需要报告的事项") + p("无。");
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>";

    private static WordFile file(String body) {
        return WordFile.of(TITLE + HEADING + body + OTHER).with("[Content_Types].xml", TYPES);
    }

    private static Read read(byte[] file) {
        return Reports.read(new ReportReader().read(file, Hints.NONE));
    }

    /** The copy of a file with one finding about words of part 1. */
    private static byte[] about1(WordFile file, String... words) {
        Read read = read(file.bytes());
        List<Finding> findings =
                Arrays.stream(words).map(wanted -> about(read, 1, wanted)).toList();
        Annotated copy = annotate(file.bytes(), read, findings, Locale.SIMPLIFIED_CHINESE);
        assertThat(copy.extension()).isEqualTo("docx");
        assertThat(read(copy.content()).report()).isEqualTo(read.report());
        return copy.content();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:t>收到申</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">请1件，答复1件。</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>收到</w:t><w:t>申请1</w:t><w:t>件，答复1件。</w:t></w:r></w:p>",
                "<w:p><w:hyperlink><w:r><w:t>收到申请1</w:t></w:r></w:hyperlink><w:r><w:t>件，答复1件。</w:t></w:r></w:p>",
                "<w:p><w:ins w:id=\"1\"><w:r><w:t>收到申请1件，</w:t></w:r></w:ins><w:del><w:r><w:delText>没有</w:delText></w:r></w:del><w:r><w:t>答复1件。</w:t></w:r></w:p>",
                "<w:p><w:sdt><w:sdtContent><w:r><w:t>收到申请1件，答复</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>1件。</w:t></w:r></w:p>",
                "<w:p><w:fldSimple><w:r><w:t>收到申请1件，答复1件。</w:t></w:r></w:fldSimple></w:p>",
                "<w:p><w:r><w:t>收到申&#35831;1&#x4EF6;，答复1件。</w:t></w:r></w:p>",
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>收到申请</w:t></w:r></w:p><w:p><w:r><w:t>1件，答复1件。</w:t></w:r></w:p>"
            })
    void wordsAreCommentedHoweverTheyAreCutIntoRuns(String paragraph) {
        byte[] copy = about1(file(paragraph), "申请1件", "答复1件");

        assertThat(commented(copy).values().stream().map(words -> words.replaceAll("&#35831;", "请")))
                .containsExactly("申请1件", "答复1件");
    }

    @Test
    void findingsThatOverlapHaveARangeEach() {
        byte[] copy = about1(file(p("全年收到申请1件，答复1件。")), "收到申请1件，答复1件", "申请1件", "全年收到申请");

        assertThat(commented(copy).values()).containsExactlyInAnyOrder("收到申请1件，答复1件", "申请1件", "全年收到申请");
    }

    @Test
    void blanksAndFormattingAtACutAreKept() {
        String run =
                "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/><w:shd w:val=\"clear\" w:fill=\"00FF00\"/><w:lang w:val=\"zh\"/></w:rPr>"
                        + "<w:t xml:space=\"preserve\">收到 申请 1件。</w:t></w:r>";

        byte[] copy = about1(file("<w:p>" + run + "</w:p>"), "申请");

        assertThat(part(copy, "word/document.xml"))
                .contains(
                        "<w:r w:rsidR=\"00A1\"><w:rPr><w:b/><w:shd w:val=\"clear\" w:fill=\"00FF00\"/><w:lang w:val=\"zh\"/></w:rPr>"
                                + "<w:t xml:space=\"preserve\">收到 </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r w:rsidR=\"00A1\"><w:rPr><w:b/>"
                                + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFE3A8\"/><w:lang w:val=\"zh\"/></w:rPr>"
                                + "<w:t xml:space=\"preserve\">申请</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>");
    }

    @Test
    void aTextBoxIsCommentedAtTheRunThatHoldsIt() {
        String box =
                "<w:p><w:r><w:t>见图。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
                        + p("收到申请1件。")
                        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";

        byte[] copy = about1(file(box), "申请1件");

        String body = part(copy, "word/document.xml");
        int boxStart = body.indexOf("<w:txbxContent>");
        assertThat(body.indexOf("commentRangeStart")).isPositive().isLessThan(boxStart);
        assertThat(body.indexOf("commentRangeEnd")).isGreaterThan(body.indexOf("</w:txbxContent>"));
        assertThat(body.substring(boxStart)).contains("FFE3A8");
    }

    @Test
    void cellsWithoutRunsOrPropertiesAreCommented() {
        String heads = "结果维持,结果纠正,其他结果,尚未审结,总计,".repeat(3);
        StringBuilder table = new StringBuilder("<w:tbl><w:tr>");
        Arrays.stream(heads.split(",")).forEach(head -> table.append("<w:tc>" + p(head) + "</w:tc>"));
        table.append(
                "</w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr/><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>");
        table.append(
                "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p/></w:tc>");
        table.append(("<w:tc>" + p("0") + "</w:tc>").repeat(12)).append("</w:tr></w:tbl>");
        byte[] file = file(p("四、政府信息公开行政复议、行政诉讼情况") + table).bytes();
        Read read = read(file);

        byte[] copy = annotate(
                        file,
                        read,
                        List.of(
                                at(Place.cell(4, "reconsideration", "upheld")),
                                at(Place.cell(4, "reconsideration", "corrected")),
                                at(Place.cell(4, "reconsideration", "other"))),
                        Locale.SIMPLIFIED_CHINESE)
                .content();

        assertThat(commented(copy)).hasSize(3);
        String shading = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFC7C2\"/>";
        assertThat(part(copy, "word/document.xml"))
                .contains("<w:tc><w:tcPr>" + shading
                        + "</w:tcPr><w:p><w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/>")
                .contains("<w:tcPr>" + shading
                        + "</w:tcPr><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:commentRangeStart")
                .contains("<w:tcPr>" + shading + "<w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    @Test
    void commentsThatAreThereStay() {
        String comments = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:comment w:id=\"7\" w:author=\"张三\"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment></w:comments>";
        WordFile file =
                file("<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>收到申请1件。</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>"
                                + "<w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
                        .with("word/comments.xml", comments)
                        .with(
                                "word/_rels/document.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>");

        byte[] copy = about1(file, "申请1件");

        assertThat(comments(copy)).hasSize(2).containsEntry("7", "请核对").containsKey("8");
        assertThat(commented(copy)).containsEntry("7", "收到申请1件。").containsEntry("8", "申请1件");
        byte[] again =
                annotate(copy, read(copy), List.of(), Locale.SIMPLIFIED_CHINESE).content();
        assertThat(comments(again)).containsOnlyKeys("7");
        assertThat(commented(again)).containsEntry("7", "收到申请1件。");
    }

    @Test
    void aReportThatBeginsOnTheSamePageIsPushedToTheNext() {
        String continuous = "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>";

        assertThat(part(
                        about1(file(p("收到申请1件。") + "<w:p><w:pPr>" + continuous + "</w:pPr></w:p>"), "申请"),
                        "word/document.xml"))
                .contains("<w:br w:type=\"page\"/>");
        assertThat(part(about1(file(p("收到申请1件。")), "申请"), "word/document.xml"))
                .doesNotContain("<w:br w:type=\"page\"/>");
    }

    @Test
    void aFileInWhichWordsElementsBearAnotherPrefixIsEditedToo() {
        byte[] plain = file(p("收到申请1件。")).bytes();
        String body = part(plain, "word/document.xml").replace("w:", "x:").replace("xmlns:w=", "xmlns:x=");
        byte[] file = new WordFile()
                .with("[Content_Types].xml", TYPES)
                .with("word/document.xml", body)
                .bytes();
        Read read = read(file);

        Annotated copy = annotate(file, read, List.of(about(read, 1, "申请")), Locale.SIMPLIFIED_CHINESE);

        assertThat(copy.extension()).isEqualTo("docx");
        assertThat(part(copy.content(), "word/document.xml"))
                .contains(
                        "<x:commentRangeStart x:id=\"0\"/>", "<x:commentRangeEnd x:id=\"0\"/><x:r><x:commentReference");
    }

    @Test
    void aFileThatCannotBeEditedSafelyIsShownAsAPage() {
        String body = part(file(p("收到申请1件。")).bytes(), "word/document.xml")
                .replace("<w:", "<")
                .replace("</w:", "</")
                .replace("xmlns:w=", "xmlns=");
        byte[] file = new WordFile().with("word/document.xml", body).bytes();
        Read read = read(file);

        assertThat(annotate(file, read, List.of(about(read, 1, "申请")), Locale.SIMPLIFIED_CHINESE)
                        .extension())
                .isEqualTo("html");
    }
}
