package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Web pages: plain ones, those saved from Word, and those of government sites with their navigation around the article.
 */
final class Html implements FileFormat {

    /** Where a page says its charset. */
    private static final int DECLARATION = 4096;

    /** Tags, opening and closing; a page of Word's has some thousand. Each becomes an object of the parsed page. */
    private static final int MAX_TAGS = 300_000;

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        return read(content, null);
    }

    /**
     * Reads a page.
     *
     * @param charset what was said of it from outside; goes before what it says itself
     */
    SourceDocument read(byte[] content, @Nullable String charset) throws SourceException {
        String text = Charsets.decode(content, charset == null ? declared(content) : charset);
        if (text == null) {
            throw new SourceException(Fault.DAMAGED, "the page is in no known charset");
        }
        if (tags(text) > MAX_TAGS) {
            throw new SourceException(Fault.EXPLODES, "more than " + MAX_TAGS + " tags");
        }
        Document page = Jsoup.parse(text);
        SourceBuilder document = new SourceBuilder();
        HtmlBody body = new HtmlBody(document);
        Article article = Article.in(body.read(page.body()));
        for (Block block : article.blocks()) {
            document.add(block);
        }
        for (String outside : article.outside()) {
            document.name(outside);
        }
        for (Element meta : page.head().children()) {
            if (meta.attr("name").equalsIgnoreCase("ArticleTitle")) {
                document.name(meta.attr("content"));
            }
        }
        document.name(page.title());
        return document.build();
    }

    /** Where a name and an equals sign stand, in capitals or not. */
    private static int indexOf(String head, String name) {
        int end = head.indexOf('=');
        while (end >= 0 && !head.regionMatches(true, end - name.length(), name, 0, name.length())) {
            end = head.indexOf('=', end + 1);
        }
        return end < 0 ? -1 : end - name.length();
    }

    private static int tags(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    private static @Nullable String declared(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, DECLARATION), StandardCharsets.ISO_8859_1);
        int at = indexOf(head, "charset");
        if (at < 0) {
            at = head.regionMatches(true, 0, "<?xml", 0, 5) ? indexOf(head, "encoding") + 1 : -1;
            if (at <= 0) {
                return null;
            }
        }
        int start = at + "charset=".length();
        while (start < head.length()
                && (head.charAt(start) == '"' || head.charAt(start) == '\'' || head.charAt(start) == ' ')) {
            start++;
        }
        int end = start;
        while (end < head.length()
                && (Character.isLetterOrDigit(head.charAt(end)) || "-_:.".indexOf(head.charAt(end)) >= 0)) {
            end++;
        }
        return end == start ? null : head.substring(start, end);
    }
}
