package cn.gongkai.reader.annotate;

import static cn.gongkai.reader.annotate.HtmlCopy.escape;

import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the text of a paragraph with its marks. */
final class HtmlText {

    private final StringBuilder page;
    private final Words words;

    HtmlText(StringBuilder page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** @param shown takes in the numbers of the marks that were written */
    void write(Paragraph paragraph, List<Mark> marks, Set<Integer> shown) {
        String text = paragraph.text();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Mark mark : marks) {
            cuts.add(Math.min(start(mark, paragraph), text.length()));
            cuts.add(Math.min(start(mark, paragraph) + mark.length(), text.length()));
        }
        int from = 0;
        for (int to : cuts.tailSet(1)) {
            stretch(text.substring(from, to), from, to, paragraph, marks, shown);
            from = to;
        }
    }

    private void stretch(String text, int from, int to, Paragraph paragraph, List<Mark> marks, Set<Integer> shown) {
        List<Mark> here = marks.stream()
                .filter(mark -> start(mark, paragraph) < to && start(mark, paragraph) + mark.length() > from)
                .sorted(Comparator.comparingInt(Mark::number))
                .toList();
        String escaped = escape(text).replace("\n", "<br>");
        if (here.isEmpty()) {
            page.append(escaped);
            return;
        }
        // An element bears one id; a stretch where several findings begin has one around the other.
        List<Mark> first =
                here.stream().filter(mark -> shown.add(mark.number())).toList();
        for (Mark mark : first) {
            page.append("<span id=\"m").append(mark.number()).append("\">");
        }
        page.append("<mark class=\"")
                .append(HtmlCopy.kind(here.getFirst().finding()))
                .append("\">");
        page.append(escaped).append("</mark>");
        page.append("</span>".repeat(first.size()));
        for (Mark mark : here) {
            if (start(mark, paragraph) + mark.length() <= to
                    || to == paragraph.text().length()) {
                reference(mark);
            }
        }
    }

    /** The number that leads from a mark to its note. */
    void reference(Mark mark) {
        page.append("<a class=\"ref ")
                .append(HtmlCopy.kind(mark.finding()))
                .append("\" data-gongkai=\"note\" href=\"#n");
        page.append(mark.number()).append("\" aria-label=\"");
        page.append(escape(words.severity(mark.finding()) + " " + mark.number()));
        page.append("\">").append(mark.number()).append("</a>");
    }

    private static int start(Mark mark, Paragraph paragraph) {
        return (mark.at() instanceof InParagraph(int index, int offset) ? offset : 0) + paragraph.generated();
    }
}
