package cn.gongkai.reader.form;

import cn.gongkai.report.json.ReportJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the files of the corpus, each a report with one oddity that its name tells, and what the reader must make of it.
 *
 * <p>After a change here, run {@link #main} in the module's folder and commit what it wrote. Files made elsewhere may be added by
 * hand, with their {@code .expected.json}.
 */
public final class Corpus {

    private static final List<Item> ITEMS = FormReport.items(FormReport.numbered());

    private Corpus() {}

    /** Writes the files. The only argument, if any, is the folder to write to. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "src/test/resources/corpus");
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Every made file's content by its name. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("numbered.report.json", ReportJson.write(FormReport.numbered()));
        List<CorpusFile> all = new ArrayList<>();
        all.addAll(CorpusWord.files(ITEMS));
        all.addAll(pages());
        all.addAll(texts());
        for (CorpusFile file : all) {
            files.put(file.name(), file.content());
            files.put(file.name() + ".expected.json", file.expected().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<CorpusFile> pages() {
        return List.of(
                page("plain.html", ITEMS),
                CorpusFile.of("saved-from-word.html", AsPage.WORD.write(ITEMS)),
                CorpusFile.of("layers-of-elements.html", AsPage.LAYERS.write(ITEMS)),
                CorpusFile.of("lines-by-breaks.html", AsPage.BREAKS.write(ITEMS)),
                CorpusFile.of("cells-as-paragraphs.html", AsPage.PARAGRAPHS.write(ITEMS)),
                page("three-tables-merged.html", Changes.joined(ITEMS)),
                page("table-broken-at-a-page-number.html", Changes.broken(ITEMS, 3, 12, "— 5 —")),
                page("full-width-digits.html", Changes.figures(ITEMS, Corpus::fullWidth)),
                page(
                        "fixed-and-wide-blanks-around-digits.html",
                        Changes.figures(ITEMS, text -> "\u00a0\u2002" + text + "\u3000")),
                page("labels-with-line-breaks.html", Changes.labels(ITEMS, Corpus::broken)),
                page("labels-in-ascii.html", Changes.labels(ITEMS, Corpus::ascii)),
                page(
                        "labels-without-numbers.html",
                        Changes.labels(ITEMS, text -> text.replaceFirst("^(（?[一二三四五六七]）?、?|[1-8]\\.)", ""))),
                page("headings-without-numbers.html", headings("")),
                page("headings-as-sections.html", headings("第%s部分 ")),
                page("columns-swapped.html", Changes.swapped(ITEMS, 3, "科研机构", "社会公益组织"))
                        .observed("LABEL 3/researchInstitution", "LABEL 3/socialWelfareOrganization"),
                page("columns-swapped-part-2.html", Changes.swapped(ITEMS, 2, "本年制发件数", "现行有效件数"))
                        .observed("LABEL 2/issued", "LABEL 2/inForce"),
                page("total-by-another-name.html", Changes.row(ITEMS, 3, "（七）总计", row -> relabelled(row, "（七）合计")))
                        .observed("LABEL 3/3.7"),
                page(
                                "group-by-another-name.html",
                                Changes.labels(ITEMS, text -> text.replace("三、本年度办理结果", "三、本年度处理结果")))
                        .observed("LABEL 3"),
                page(
                                "group-of-part-4-by-another-name.html",
                                Changes.labels(ITEMS, text -> text.equals("复议后起诉") ? "复议后诉讼" : text))
                        .observed("LABEL 4/litigationAfterReconsideration"),
                CorpusFile.of(
                                "tables-as-pictures.html",
                                AsPage.PLAIN
                                        .write(ITEMS)
                                        .replaceAll("(?s)<table.*?</table>", "<p><img src=\"table.png\"></p>"))
                        .missing("2", "3", "4")
                        .observed("MISSING_TABLE 2", "MISSING_TABLE 3", "MISSING_TABLE 4"),
                page("row-missing.html", Changes.table(ITEMS, 3, rows -> without(rows, "2.重复申请")))
                        .missing("3/3.5.2"),
                page("row-twice.html", Changes.table(ITEMS, 3, rows -> twice(rows, "2.重复申请")))
                        .observed("REPEATED_ROW 3/3.5.2"),
                page("row-without-label.html", Changes.row(ITEMS, 3, "2.重复申请", row -> relabelled(row, "")))
                        .observed("LABEL 3/3.5.2"),
                page("regulations-without-label.html", Changes.row(ITEMS, 2, "规章", row -> relabelled(row, "")))
                        .observed("LABEL 2/regulations"),
                page("row-of-another-label.html", Changes.row(ITEMS, 3, "2.重复申请", row -> relabelled(row, "2.多次申请")))
                        .observed("LABEL 3/3.5.2"),
                page("row-of-another-form.html", Changes.table(ITEMS, 3, rows -> inserted(rows, "2.重复申请", "2.属于工作秘密")))
                        .observed("LABEL 3/3.5.2", "UNKNOWN_FORMAT 3"),
                page("value-dropped.html", Changes.row(ITEMS, 3, "2.重复申请", row -> row.subList(0, row.size() - 1)))
                        .missing("3/3.5.2")
                        .observed("UNCLEAR_ROW 3/3.5.2"),
                page("fourteen-values-in-part-4.html", Changes.table(ITEMS, 4, Corpus::withoutLast))
                        .missing("4")
                        .observed("UNCLEAR_ROW 4"),
                page("equal-neighbours-dropped.html", Changes.table(ITEMS, 3, Corpus::withoutEveryFourth))
                        .refused("TABLE_ROW_UNCLEAR"),
                page("form-of-2019.html", Changes.labels(ITEMS, text -> text.replace("本年制发件数", "本年新制作数量")))
                        .missing("2")
                        .observed("OLD_FORMAT 2"));
    }

    private static List<CorpusFile> texts() {
        String text = AsText.CELL_A_LINE.write(ITEMS);
        String rows = AsText.ROW_A_LINE.write(ITEMS);
        List<CorpusFile> files = new ArrayList<>();
        for (AsText layout : AsText.values()) {
            files.add(CorpusFile.of(
                    layout.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt", layout.write(ITEMS)));
        }
        files.add(CorpusFile.of("values-on-the-next-line.txt", text.replaceAll("(?m)^\t([0-9]+[13579])$", "\t\n$1")));
        files.add(CorpusFile.of("lines-of-windows.txt", text.replace("\n", "\r\n")));
        files.add(CorpusFile.of("gb18030.txt", rows.getBytes(Charset.forName("GB18030"))));
        files.add(CorpusFile.of("utf-16.txt", rows.getBytes(StandardCharsets.UTF_16)));
        files.add(CorpusFile.of("bookmarks-in-cells.txt", text.replace("\t126\n", "\t[bookmark: _GoBack]126\n"))
                .observed("RESIDUE 3"));
        files.add(CorpusFile.of("title-on-three-lines.txt", text.replaceFirst("2024年政府信息公开", "\n2024年\n政府信息公开")));
        return files;
    }

    private static CorpusFile page(String name, List<Item> items) {
        return CorpusFile.of(name, AsPage.PLAIN.write(items));
    }

    private static List<Item> headings(String number) {
        return Changes.lines(
                ITEMS,
                line -> line.matches("[一二三四五六]、.*")
                        ? number.formatted(line.substring(0, 1)) + line.substring(2)
                        : line);
    }

    private static List<List<Box>> without(List<List<Box>> rows, String label) {
        rows.removeIf(row -> row.stream().anyMatch(box -> box.text().equals(label)));
        return rows;
    }

    private static List<List<Box>> twice(List<List<Box>> rows, String label) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(box -> box.text().equals(label))) {
                rows.add(i + 1, rows.get(i));
                return rows;
            }
        }
        return rows;
    }

    /** A row of another version of the form before one of this. */
    private static List<List<Box>> inserted(List<List<Box>> rows, String before, String label) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(box -> box.text().equals(before))) {
                rows.add(
                        i,
                        relabelled(rows.get(i), label).stream()
                                .map(box -> box.value() ? box.with("9") : box)
                                .toList());
                return rows;
            }
        }
        return rows;
    }

    private static List<Box> relabelled(List<Box> row, String label) {
        List<Box> changed = new ArrayList<>(row);
        changed.set(0, row.getFirst().with(label));
        return changed;
    }

    private static List<List<Box>> withoutLast(List<List<Box>> rows) {
        rows.getLast().removeLast();
        return rows;
    }

    private static List<List<Box>> withoutEveryFourth(List<List<Box>> rows) {
        for (int i = 3; i < rows.size(); i += 4) {
            rows.get(i).removeLast();
        }
        return rows;
    }

    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }

    static String broken(String label) {
        return label.length() > 5 ? label.substring(0, 3) + "\n" + label.substring(3) : label;
    }

    private static String ascii(String label) {
        return label.replace("（", "(")
                .replace("）", ") ")
                .replace("“", "\"")
                .replace("”", "\"")
                .replace("：", ":");
    }
}
