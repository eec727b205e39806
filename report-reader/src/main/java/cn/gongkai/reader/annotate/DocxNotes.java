package cn.gongkai.reader.annotate;

import cn.gongkai.report.finding.Finding;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The texts of comments, as Word's XML. */
final class DocxNotes {

    /** Whose comments are ours, also when the file comes again. */
    static final String AUTHOR = "公开平台 / Gongkai";

    /** Word shows the time of a comment as it is written. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private DocxNotes() {}

    /** One comment; it names its namespace itself, whatever the file calls it elsewhere. */
    static String comment(int id, Mark mark, Instant at, Words words, DocxNames names) {
        StringBuilder xml = new StringBuilder("<w:comment xmlns:w=\"")
                .append(names.namespace())
                .append("\" w:id=\"")
                .append(id)
                .append("\" w:author=\"")
                .append(AUTHOR)
                .append("\" w:date=\"")
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        at.atZone(CHINA).truncatedTo(ChronoUnit.SECONDS)))
                .append("Z\" w:initials=\"G\">");
        Finding finding = mark.finding();
        xml.append("<w:p><w:r><w:annotationRef/></w:r>")
                .append(run("<w:b/>", words.severity(finding) + " " + mark.number()))
                .append("</w:p>");
        List<String> lines = words.note(finding);
        lines.forEach(line -> xml.append("<w:p>").append(run("", line)).append("</w:p>"));
        return xml.append("</w:comment>").toString();
    }

    private static String run(String properties, String text) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    /** Text for XML; what XML cannot hold becomes a blank. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(isAllowed(text, i) ? c : ' ');
            }
        }
        return escaped.toString();
    }

    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < 0xFFFE || c == '\t' || c == '\n';
    }
}
