package cn.gongkai.reader.annotate;

import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where in XML each element begins and ends, so that it can be edited as text and everything else stays as it was. The XML was read
 * by a parser before: it is well formed and has no document type.
 */
final class XmlOutline {

    /** A report has some ten thousand. */
    private static final int MAX_ELEMENTS = 1_000_000;

    private final String xml;
    private int count;
    private int[] open = new int[1024];
    private int[] inner = new int[1024];
    private int[] close = new int[1024];
    private int[] end = new int[1024];
    private int[] parent = new int[1024];

    private XmlOutline(String xml) {
        this.xml = xml;
    }

    static XmlOutline of(String xml) throws SourceException {
        XmlOutline outline = new XmlOutline(xml);
        outline.scan();
        return outline;
    }

    private void scan() throws SourceException {
        Deque<Integer> above = new ArrayDeque<>();
        int at = xml.indexOf('<');
        while (at >= 0) {
            if (xml.startsWith("<!--", at)) {
                at = after("-->", at + 4);
            } else if (xml.startsWith("<![CDATA[", at)) {
                at = after("]]>", at + 9);
            } else if (xml.startsWith("<?", at)) {
                at = after("?>", at + 2);
            } else if (xml.startsWith("</", at)) {
                if (above.isEmpty()) {
                    throw broken();
                }
                int element = above.pop();
                close[element] = at;
                at = after(">", at);
                end[element] = at;
            } else {
                int tagEnd = tagEnd(at);
                int element = add(at, tagEnd, above.isEmpty() ? -1 : above.peek());
                if (xml.charAt(tagEnd - 2) == '/') {
                    close[element] = tagEnd;
                    end[element] = tagEnd;
                } else {
                    above.push(element);
                }
                at = tagEnd;
            }
            at = xml.indexOf('<', at);
        }
        if (!above.isEmpty()) {
            throw broken();
        }
    }

    private int add(int at, int tagEnd, int above) throws SourceException {
        if (count == MAX_ELEMENTS) {
            throw new SourceException(Fault.EXPLODES, "more than " + MAX_ELEMENTS + " elements");
        }
        if (count == open.length) {
            int larger = count * 2;
            open = Arrays.copyOf(open, larger);
            inner = Arrays.copyOf(inner, larger);
            close = Arrays.copyOf(close, larger);
            end = Arrays.copyOf(end, larger);
            parent = Arrays.copyOf(parent, larger);
        }
        open[count] = at;
        inner[count] = tagEnd;
        parent[count] = above;
        return count++;
    }

    private int tagEnd(int at) throws SourceException {
        char quote = 0;
        for (int i = at + 1; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw broken();
    }

    private int after(String mark, int from) throws SourceException {
        int at = xml.indexOf(mark, from);
        if (at < 0) {
            throw broken();
        }
        return at + mark.length();
    }

    private static SourceException broken() {
        return new SourceException(Fault.DAMAGED, "elements that do not end");
    }

    int count() {
        return count;
    }

    /** Where the start tag begins. */
    int open(int element) {
        return open[element];
    }

    /** Where the content begins: behind the start tag. */
    int inner(int element) {
        return inner[element];
    }

    /** Where the end tag begins; behind the start tag of an element without content. */
    int close(int element) {
        return close[element];
    }

    /** Behind the end tag. */
    int end(int element) {
        return end[element];
    }

    /** The element around it; −1 around the outermost. */
    int parent(int element) {
        return parent[element];
    }

    /** Whether it is written as one tag. */
    boolean isEmptyTag(int element) {
        return inner[element] == end[element];
    }

    /** The first element inside; −1 if there is none. */
    int firstChild(int element) {
        return element + 1 < count && parent[element + 1] == element ? element + 1 : -1;
    }

    /** The next element beside it; −1 if there is none. */
    int next(int element) {
        for (int i = element + 1; i < count && open[i] < end[Math.max(parent[element], 0)]; i++) {
            if (parent[i] == parent[element]) {
                return i;
            }
        }
        return -1;
    }

    /** The first element inside with a local name; −1 if there is none. */
    int child(int element, String localName) {
        for (int child = firstChild(element); child >= 0; child = next(child)) {
            if (isNamed(child, localName)) {
                return child;
            }
        }
        return -1;
    }

    /** The name with its prefix, as written. */
    String name(int element) {
        int start = open[element] + 1;
        int i = start;
        while (i < inner[element] && " \t\r\n/>".indexOf(xml.charAt(i)) < 0) {
            i++;
        }
        return xml.substring(start, i);
    }

    boolean isNamed(int element, String localName) {
        String name = name(element);
        return name.equals(localName)
                || name.endsWith(localName) && name.charAt(name.length() - localName.length() - 1) == ':';
    }

    /** The start tag, as written. */
    String tag(int element) {
        return xml.substring(open[element], inner[element]);
    }

    /** The whole element, as written. */
    String text(int element) {
        return xml.substring(open[element], end[element]);
    }

    /** The value of an attribute as written, by its local name; empty if it is absent. */
    String attribute(int element, String localName) {
        String tag = tag(element);
        int at = tag.indexOf(localName + "=");
        while (at > 0) {
            char before = tag.charAt(at - 1);
            if (before == ':' || before <= ' ') {
                char quote = tag.charAt(at + localName.length() + 1);
                int start = at + localName.length() + 2;
                int stop = tag.indexOf(quote, start);
                return stop < 0 ? "" : tag.substring(start, stop);
            }
            at = tag.indexOf(localName + "=", at + 1);
        }
        return "";
    }
}
