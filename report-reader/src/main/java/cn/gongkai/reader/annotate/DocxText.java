package cn.gongkai.reader.annotate;

/** The text of one element, of which a place is found in the XML. */
final class DocxText {

    private DocxText() {}

    /** How many UTF-16 units of text raw content stands for; the reader passes over elements in it. */
    static int length(String raw) {
        return walk(raw, Integer.MAX_VALUE)[1];
    }

    /**
     * Where in raw content a character stands.
     *
     * @param offset in UTF-16 units of the text
     * @return −1 where no cut can be made
     */
    static int at(String raw, int offset) {
        if (raw.indexOf('<') >= 0) {
            return -1;
        }
        int[] found = walk(raw, offset);
        return found[1] == offset ? found[0] : -1;
    }

    private static int[] walk(String raw, int offset) {
        int at = 0;
        int units = 0;
        while (at < raw.length() && units < offset) {
            char c = raw.charAt(at);
            int semicolon = c == '&' ? raw.indexOf(';', at) : -1;
            if (semicolon > 0) {
                units += units(raw.substring(at + 1, semicolon));
                at = semicolon + 1;
            } else if (c == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n') {
                // A parser sees one line end.
                at += 2;
                units++;
            } else if (raw.startsWith("<![CDATA[", at)) {
                int end = raw.indexOf("]]>", at);
                units += end - at - 9;
                at = end + 3;
            } else if (c == '<') {
                at = raw.indexOf('>', at) + 1;
            } else {
                at++;
                units++;
            }
        }
        return new int[] {at, units};
    }

    /** A character written by its number may take two units. */
    private static int units(String reference) {
        if (!reference.startsWith("#")) {
            return 1;
        }
        boolean hexadecimal = reference.startsWith("#x");
        try {
            return Character.charCount(
                    Integer.parseInt(reference.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
