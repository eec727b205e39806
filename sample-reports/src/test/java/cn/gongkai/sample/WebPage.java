package cn.gongkai.sample;

import java.util.List;

/** Writes a sample as a web page. */
final class WebPage {

    /** Where the page comes from. */
    enum Origin {
        /** Typed by hand: bare paragraphs and tables. */
        PLAIN,
        /** Saved from Word as a filtered page. */
        WORD,
        /** Published on a government site, with everything that stands around the report there. */
        SITE
    }

    private final Origin origin;
    private final String charset;
    private final StringBuilder html = new StringBuilder();

    private WebPage(Origin origin, String charset) {
        this.origin = origin;
        this.charset = charset;
    }

    /**
     * The page.
     *
     * @param charset the name its meta element gives; the caller encodes
     * @param stem the name of the file it was saved from, which names the folder of its pictures
     */
    static String of(List<SampleText.Block> blocks, Origin origin, String charset, String stem) {
        return new WebPage(origin, charset).write(blocks, stem);
    }

    private String write(List<SampleText.Block> blocks, String stem) {
        int titleEnd = 0;
        StringBuilder title = new StringBuilder();
        while (!title.toString().endsWith("年度报告")) {
            title.append(Role.bare(((SampleText.Paragraph) blocks.get(titleEnd++)).text()));
        }
        html.append(WebFrame.before(origin, charset, title.toString()));
        // A site shows the title as its own headline and not again in the text.
        List<SampleText.Block> body = origin == Origin.SITE ? blocks.subList(titleEnd, blocks.size()) : blocks;
        boolean titleEnded = origin == Origin.SITE;
        for (SampleText.Block block : body) {
            switch (block) {
                case SampleText.Paragraph(String text) -> {
                    paragraph(text, Role.of(text, titleEnded), stem);
                    titleEnded |= Role.endsTitle(text);
                }
                case SampleText.Table table -> html.append(WebTable.of(table, this, stem));
            }
        }
        return html.append(WebFrame.after(origin)).toString();
    }

    Origin origin() {
        return origin;
    }

    private void paragraph(String text, Role role, String stem) {
        String inner = inline(text, stem);
        html.append(
                switch (origin) {
                    case PLAIN ->
                        inner.isBlank()
                                ? ""
                                : switch (role) {
                                    case TITLE -> "<h1>" + inner + "</h1>\n";
                                    case PART_HEADING -> "<h2>" + inner + "</h2>\n";
                                    case ASPECT_HEADING, BODY -> "<p>" + inner + "</p>\n";
                                };
                    case WORD ->
                        (role == Role.TITLE
                                        ? "<p class=MsoNormal align=center style='text-align:center;line-height:28.0pt'>"
                                        : "<p class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt'>")
                                + wordSpan(inner, role)
                                + "</p>\n\n";
                    case SITE ->
                        "<p style=\"text-indent:2em;\">"
                                + (role == Role.PART_HEADING ? "<strong>" + inner + "</strong>" : inner)
                                + "</p>\r\n";
                });
    }

    private static String wordSpan(String inner, Role role) {
        String style =
                switch (role) {
                    case TITLE -> "font-size:22.0pt;font-family:方正小标宋简体";
                    case PART_HEADING -> "font-size:16.0pt;font-family:黑体";
                    case ASPECT_HEADING -> "font-size:16.0pt;font-family:楷体_GB2312";
                    case BODY -> "font-size:16.0pt;font-family:仿宋_GB2312";
                };
        return "<span\nstyle='" + style + "'>" + (inner.isEmpty() ? "&nbsp;" : inner) + "</span>";
    }

    /** A paragraph's or cell's inside, with the marks this origin keeps. */
    String inline(String text, String stem) {
        StringBuilder inner = new StringBuilder();
        for (Piece piece : Piece.of(text)) {
            inner.append(
                    switch (piece) {
                        case Piece.Words(String words, boolean latin)
                        when latin && origin == Origin.WORD -> "<span lang=EN-US>" + escape(words) + "</span>";
                        case Piece.Words(String words, boolean ignored) -> escape(words);
                        case Piece.LineBreak ignored -> origin == Origin.PLAIN ? "<br/>" : "<br>";
                        case Piece.Tab ignored -> "&nbsp;&nbsp;&nbsp; ";
                        case Piece.Bookmark(String name) ->
                            origin == Origin.WORD ? "<a name=\"" + name + "\"></a>" : "";
                        case Piece.Picture(String path) -> picture(path, stem);
                    });
        }
        return inner.toString();
    }

    private static String picture(String path, String stem) {
        return "<img width=320 height=180\nid=\"图片 1\" src=\"" + stem + ".files/image001.png\"\nalt=\"" + path + "\">";
    }

    private static String escape(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\u00a0", "&nbsp;")
                .replace("\u2002", "&ensp;");
        String blanks =
                escaped.substring(0, escaped.length() - escaped.stripLeading().length());
        return blanks.contains("  ") ? blanks.replace("  ", "&nbsp; ") + escaped.substring(blanks.length()) : escaped;
    }
}
