package cn.gongkai.standalone;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Prints submissions and their findings as a table that Chinese names do not push out of line. */
final class DemoTable {

    private final PrintStream out;

    DemoTable(PrintStream out) {
        this.out = out;
    }

    void print(List<JsonNode> submissions) {
        out.println();
        out.println(row("机关", 34) + row("年度", 6) + row("版本", 6) + row("状态", 22) + "公开地址");
        for (JsonNode submission : submissions) {
            out.println(row(submission.path("agency").path("name").asString(), 34)
                    + row(submission.path("year").asString(), 6)
                    + row(submission.path("revision").asString(), 6)
                    + row(submission.path("state").asString(), 22)
                    + submission.path("links").path("published").asString(""));
            for (JsonNode finding : submission.path("findings")) {
                if (!finding.path("severity").asString().equals("NOTICE")) {
                    print(finding);
                }
            }
            long notices = submission
                    .path("findings")
                    .valueStream()
                    .filter(finding -> finding.path("severity").asString().equals("NOTICE"))
                    .count();
            if (notices > 0) {
                out.println("    " + row("NOTICE", 9) + "×" + notices);
            }
        }
    }

    private void print(JsonNode finding) {
        JsonNode where = finding.path("where");
        String place = where.path("part").asString() + " " + where.path("row").asString("") + " "
                + where.path("column").asString("");
        String numbers = where.has("row") && finding.has("expected")
                ? "（应为 " + finding.path("expected").asString() + "，实为 "
                        + finding.path("actual").asString("空") + "）"
                : "";
        out.println("    " + row(finding.path("severity").asString(), 9)
                + row(finding.path("rule").asString(), 22)
                + row(place, 31) + finding.path("message").asString() + numbers);
    }

    /** A text padded to a width in columns of a terminal, where a Chinese character takes two. */
    private static String row(String text, int width) {
        int columns = text.codePoints().map(point -> point > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, width - columns));
    }
}
