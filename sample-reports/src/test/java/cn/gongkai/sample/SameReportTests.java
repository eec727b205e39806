package cn.gongkai.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text, Word file and web page of a sample all hold the report its JSON says. */
class SameReportTests {

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void theTextHoldsTheReport(SampleFiles sample) {
        List<SampleText.Block> blocks =
                SampleText.blocksOf(new String(sample.bytes(SampleFormat.TXT), StandardCharsets.UTF_8));
        List<List<List<String>>> tables = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        for (SampleText.Block block : blocks) {
            switch (block) {
                case SampleText.Paragraph(String text) -> paragraphs.add(Role.bare(text));
                case SampleText.Table(FormTable ignored, List<List<FormTable.Drawn>> rows) ->
                    tables.add(rows.stream()
                            .map(row -> row.stream().map(FormTable.Drawn::text).toList())
                            .toList());
            }
        }
        assertHolds(sample, paragraphs, tables);
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void theWordFileHoldsTheReport(SampleFiles sample) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(sample.bytes(SampleFormat.DOCX)))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertHolds(
                    sample,
                    paragraphs,
                    document.getTables().stream().map(SameReportTests::rowsOf).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void theWebPageHoldsTheReport(SampleFiles sample) {
        Document page = Jsoup.parse(new String(sample.bytes(SampleFormat.HTML), StandardCharsets.UTF_8));
        List<List<List<String>>> tables = new ArrayList<>();
        for (Element table : page.select("table")) {
            tables.add(table.select("tr").stream()
                    .map(row -> row.select("td").eachText())
                    .map(cells -> cells.stream().map(String::strip).toList())
                    .toList());
            table.remove();
        }
        page.select(".footer").remove();
        assertHolds(sample, page.select("h1, h2, p").eachText(), tables);
    }

    private static List<List<String>> rowsOf(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    private static void assertHolds(SampleFiles sample, List<String> paragraphs, List<List<List<String>>> tables) {
        Expected expected = Expected.of(sample);
        List<String> words = paragraphs.stream()
                .map(SameReportTests::trimmed)
                .filter(line -> !line.isEmpty() && Role.of(line, true) != Role.PART_HEADING)
                .toList();
        int titleLines = words.getFirst().endsWith("年度报告") ? 1 : 2;
        assertThat(String.join("", words.subList(0, titleLines)).replace(" ", ""))
                .isEqualTo(expected.text("/title"));
        List<String> rest = words.subList(titleLines, words.size());
        assertThat(rest).startsWith(expected.paragraphs().toArray(String[]::new));
        assertThat(rest.subList(expected.paragraphs().size(), rest.size()))
                .as("captions and chart data after the report")
                .hasSizeLessThanOrEqualTo(2);

        assertThat(tables).hasSize(3);
        assertThat(lastCells(tables.get(0), List.of(3, 3, 1, 1, 1, 1), 2, 3, 6, 9, 10, 13))
                .isEqualTo(expected.disclosure());
        List<List<String>> applications = new ArrayList<>();
        for (int row = 3; row < tables.get(1).size(); row++) {
            applications.add(lastCells(tables.get(1), List.of(7), row));
        }
        assertThat(applications).hasSize(25).isEqualTo(expected.applications());
        assertThat(lastCells(tables.get(2), List.of(15), 3)).isEqualTo(expected.proceedings());
    }

    private static List<String> lastCells(List<List<String>> table, List<Integer> counts, int... rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            List<String> row = table.get(rows[i]);
            row.subList(row.size() - counts.get(i), row.size()).forEach(cell -> cells.add(trimmed(cell)));
        }
        return cells;
    }

    /** Without the blanks of any width that clerks leave at either end. */
    private static String trimmed(String text) {
        return text.replaceAll("^[\\s\\u00a0\\u2002\\u3000]+|[\\s\\u00a0\\u2002\\u3000]+$", "");
    }
}
