package cn.gongkai.reader;

import static cn.gongkai.reader.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.gongkai.reader.ReadProblem.Reason;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, locked, huge or made to hurt: each gets an answer within seconds. */
class HostileFilesTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static ReadResult read(byte[] content) {
        return assertTimeoutPreemptively(SOON, () -> new ReportReader().read(content, Hints.NONE));
    }

    private static ReadResult read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Reason reason(ReadResult result) {
        return Reports.problem(result).reason();
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(reason(read(new byte[0]))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aFileBeyondTheLimitIsNotLookedAt() {
        assertThat(reason(read(new byte[ReportReader.MAX_BYTES + 1]))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aPackageThatUnpacksWithoutEndIsStopped() {
        byte[] bomb = WordFile.of(" ".repeat(60 << 20)).bytes();

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(reason(read(bomb))).isEqualTo(Reason.EXPLODES);
    }

    @Test
    void textWithoutEndIsStopped() {
        assertThat(reason(read(WordFile.of(p("字".repeat(1000)).repeat(5000)).bytes())))
                .isEqualTo(Reason.EXPLODES);
        assertThat(reason(read(" ".repeat(20 << 20)))).isEqualTo(Reason.EXPLODES);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        String xml = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";

        assertThat(reason(read(WordFile.of("").with("word/document.xml", xml).bytes())))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void nothingOutsideTheFileIsFetched() {
        String xml = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><w:document xmlns:w=\"w\"><w:body/></w:document>";

        assertThat(reason(read(WordFile.of("").with("word/document.xml", xml).bytes())))
                .isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000})
    void tablesNestedWithoutEndAreStopped(int depth) {
        byte[] file = WordFile.of("<w:tbl><w:tr><w:tc>".repeat(depth) + p("x") + "</w:tc></w:tr></w:tbl>".repeat(depth))
                .bytes();

        assertThat(reason(read(file))).isIn(Reason.EXPLODES, Reason.DAMAGED);
    }

    @Test
    void elementsNestedWithoutEndAreReadOrStopped() {
        assertThat(read("<html>" + "<div>".repeat(200_000) + "x")).isInstanceOf(ReadResult.Unreadable.class);
        assertThat(read("<html>" + "<table><tr><td>".repeat(50_000) + "x")).isInstanceOf(ReadResult.Unreadable.class);
        assertThat(read("<html>" + "<b><p>".repeat(20_000) + "x")).isInstanceOf(ReadResult.Unreadable.class);
    }

    @Test
    void aThousandTablesAndHugeSpansAreReadOrStopped() {
        String table =
                "<table><tr><td colspan=9999 rowspan=9999>第二十条第（一）项</td><td>规章</td></tr><tr><td>0</td></tr></table>";

        assertThat(read("<html><h1>某县2024年政府信息公开工作年度报告</h1>" + table.repeat(1000)))
                .isInstanceOf(ReadResult.Unreadable.class);
    }

    @Test
    void headingsAndTitlesWithoutEndAreRead() {
        assertThat(read("一、总体情况\n正文\n".repeat(50_000))).isInstanceOf(ReadResult.Unreadable.class);
        assertThat(read("某镇2024年政府信息公开工作年度报告\n".repeat(20_000))).isInstanceOf(ReadResult.Unreadable.class);
        assertThat(read("镇人民政府".repeat(200_000))).isInstanceOf(ReadResult.Unreadable.class);
    }

    @Test
    void aFileCutOffAnywhereIsAnAnswer() {
        byte[] whole = SampleFiles.ZHANJIA.bytes(SampleFormat.DOCX);
        for (int length = 0; length < whole.length; length += 97) {
            assertThat(read(Arrays.copyOf(whole, length))).isInstanceOf(ReadResult.Unreadable.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "HTML", "TXT"})
    void aFileWithWrongBytesIsAnAnswer(SampleFormat format) {
        byte[] whole = SampleFiles.HANGAI.bytes(format);
        Random random = new Random(format.ordinal());
        for (int round = 0; round < 300; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(read(broken)).isNotNull();
        }
    }

    @Test
    void whatIsNoDocumentIsSaidToBeWhatItSeems() {
        assertThat(Reports.problem(read("{\\rtf1 x}")).arguments()).containsExactly("rtf");
        assertThat(Reports.problem(read(new byte[] {0, 1, 2, 3, 0, 5})).arguments())
                .containsExactly("unknown");
        assertThat(Reports.problem(read(
                                new WordFile().with("xl/workbook.xml", "<x/>").bytes()))
                        .arguments())
                .containsExactly("xlsx");
        assertThat(Reports.problem(read("{\\rtf1 x}")).in(Locale.CHINA)).contains("RTF");
    }

    @Test
    void aFileWithAPasswordIsSaidToBeLocked() {
        byte[] header = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(header, 1024);
        System.arraycopy(name, 0, file, 512, name.length);

        assertThat(reason(read(file))).isEqualTo(Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsTextInBothLanguages(Reason reason) {
        ReadProblem problem = new ReadProblem(reason, List.of("a", "b", "c", "d"));

        assertThat(problem.in(Locale.CHINA)).isNotBlank().doesNotContain("{");
        assertThat(problem.in(Locale.UK)).isNotBlank().doesNotContain("{").isNotEqualTo(problem.in(Locale.CHINA));
    }
}
