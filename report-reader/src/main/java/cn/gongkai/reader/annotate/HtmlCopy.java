package cn.gongkai.reader.annotate;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Grid;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceLocation.InCell;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import cn.gongkai.report.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A document's text and tables as one web page, with the findings listed first and marked where they stand. The page needs nothing
 * from elsewhere and runs nothing; what is not the report's says so ({@code data-gongkai}), and is passed over when it is read.
 */
final class HtmlCopy {

    private static final String STYLE = style();

    /** What a browser is to allow this page: its own style and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'";

    /** How many characters of text are as high as a note beside them. */
    private static final int BESIDE_A_NOTE = 250;

    /** As many as the end of a paragraph takes. */
    private static final int LINE = 30;

    private final StringBuilder page = new StringBuilder(64 << 10);
    private final Words words;
    private final Review review;
    private final HtmlTables tables;
    private final Map<InCell, List<Mark>> cells = new HashMap<>();
    private final Map<Integer, List<Mark>> paragraphs = new HashMap<>();
    private final Set<InParagraph> headings;
    private boolean open;
    private int room;

    private HtmlCopy(List<Mark> marks, Set<InParagraph> headings, Review review, Words words) {
        this.words = words;
        this.review = review;
        this.headings = headings;
        this.tables = new HtmlTables(page, words);
        for (Mark mark : marks) {
            switch (mark.at()) {
                case InCell cell ->
                    cells.computeIfAbsent(cell, none -> new ArrayList<>()).add(mark);
                case InParagraph at ->
                    paragraphs
                            .computeIfAbsent(at.paragraph(), none -> new ArrayList<>())
                            .add(mark);
                case null -> {}
            }
        }
    }

    /**
     * The page.
     *
     * @param title to be shown first, where the text has none; empty where it has one
     * @param headings where title and headings of parts stand
     * @param hint what kind of copy this is, as a key of {@link Words}
     */
    static byte[] of(
            SourceDocument document,
            List<Mark> marks,
            String title,
            Set<InParagraph> headings,
            String hint,
            Review review,
            Words words) {
        HtmlCopy copy = new HtmlCopy(marks, headings, review, words);
        copy.write(document, marks, title, hint);
        return copy.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(SourceDocument document, List<Mark> marks, String title, String hint) {
        Set<Integer> shown = new HashSet<>();
        page.append("<!doctype html>\n<html lang=\"").append(words.text("language"));
        page.append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\"");
        page.append(" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n<title>");
        page.append(escape(words.text("list") + " · " + review.agency().name() + " "
                + review.year().value()));
        page.append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        int at = page.length();
        page.append("<main class=\"report\" lang=\"zh-CN\">\n");
        if (!title.isBlank()) {
            page.append("<div class=\"block\"><h2>").append(escape(title)).append("</h2></div>\n");
        }
        for (Block block : document.blocks()) {
            switch (block) {
                case Paragraph paragraph -> paragraph(paragraph, shown);
                case Grid grid -> grid(grid, shown);
            }
        }
        end();
        page.append("</main>\n</body>\n</html>\n");
        page.insert(at, list(marks, shown, hint));
    }

    private String list(List<Mark> marks, Set<Integer> shown, String hint) {
        StringBuilder list = new StringBuilder("<header class=\"findings\" data-gongkai=\"list\">\n<h1>");
        list.append(escape(words.text("list"))).append("</h1>\n<p>").append(escape(review.title(words)));
        list.append("</p>\n<p class=\"outcome\">");
        list.append(escape(words.text("decision." + review.verdict().decision()) + "　" + review.counts(words)));
        list.append("</p>\n<p class=\"hint\">").append(escape(words.text(hint) + words.text("meaning")));
        list.append("</p>\n");
        if (marks.isEmpty()) {
            list.append("<p>").append(escape(words.text("none"))).append("</p>\n");
        } else {
            list.append("<ol>\n");
            for (Mark mark : marks) {
                item(mark, shown.contains(mark.number()), list);
            }
            list.append("</ol>\n");
        }
        return list.append("</header>\n").toString();
    }

    private void item(Mark mark, boolean isShown, StringBuilder list) {
        Finding finding = mark.finding();
        list.append("<li id=\"l")
                .append(mark.number())
                .append("\"><span class=\"tag ")
                .append(kind(finding));
        list.append("\">").append(escape(words.severity(finding))).append("</span> <span class=\"place\">");
        String place = escape(words.place(finding)).replace("\n", "<br>");
        if (isShown) {
            list.append("<a href=\"#m")
                    .append(mark.number())
                    .append("\">")
                    .append(place)
                    .append("</a>");
        } else {
            list.append(place).append("<br>").append(escape(words.text("unmarked")));
        }
        list.append("</span> <span class=\"what\">");
        list.append(escape(String.join("\n", words.message(finding))).replace("\n", "<br>"));
        list.append("</span> <span class=\"todo\">").append(escape(words.suggestion(finding)));
        list.append("</span></li>\n");
    }

    /** A marked paragraph has the next ones with it, so that its notes stand beside them all and leave no hole. */
    private void paragraph(Paragraph paragraph, Set<Integer> shown) {
        List<Mark> here = paragraphs.getOrDefault(paragraph.index(), List.of());
        if (!here.isEmpty() || room <= 0) {
            end();
            page.append("<div class=\"block\">");
            open = true;
        }
        boolean heading = headings.stream().anyMatch(at -> at.paragraph() == paragraph.index())
                && paragraph.text().length() <= Marks.HEADING;
        String element = heading ? "h2" : "p";
        page.append('<').append(element).append('>');
        new HtmlText(page, words).write(paragraph, here, shown);
        page.append("</").append(element).append(">\n");
        tables.notes(here.stream().filter(mark -> shown.contains(mark.number())).toList());
        room = here.isEmpty() ? room - paragraph.text().length() - LINE : here.size() * BESIDE_A_NOTE;
    }

    private void end() {
        page.append(open ? "</div>\n" : "");
        open = false;
        room = 0;
    }

    private void grid(Grid grid, Set<Integer> shown) {
        end();
        page.append("<div class=\"block wide\">");
        List<Mark> here = tables.write(grid, cells);
        here.forEach(mark -> shown.add(mark.number()));
        tables.notes(here);
        page.append("</div>\n");
    }

    static String kind(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    static String escape(String text) {
        return DocxNotes.escape(text);
    }

    private static String style() {
        try (InputStream in = HtmlCopy.class.getResourceAsStream("annotated.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
