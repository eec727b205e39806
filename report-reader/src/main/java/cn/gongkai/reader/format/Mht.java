package cn.gongkai.reader.format;

import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Web pages in one file, as Word and browsers save them: the first part that is a page is read, pictures are not. */
final class Mht implements FileFormat {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\\s*(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset=\\s*\"?([A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_NESTING = 4;

    private final Html html = new Html();

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        // One character a byte, so that positions and bytes stay what they are.
        SourceDocument document = find(new String(content, StandardCharsets.ISO_8859_1), 0);
        if (document == null) {
            throw new SourceException(Fault.DAMAGED, "no page among the parts");
        }
        return document;
    }

    private @Nullable SourceDocument find(String part, int nesting) throws SourceException {
        Matcher blank = Pattern.compile("\\r?\\n\\r?\\n").matcher(part);
        if (!blank.find() || nesting > MAX_NESTING) {
            return null;
        }
        // A header that goes on begins its next line with a blank.
        String head = part.substring(0, blank.start()).replaceAll("\\r?\\n[ \\t]+", " ");
        String type = header(head, "content-type");
        Matcher boundary = BOUNDARY.matcher(type);
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary.find()) {
            String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
            return among(part, blank.end(), mark, nesting);
        }
        if (!type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            return null;
        }
        Matcher charset = CHARSET.matcher(type);
        byte[] page = decode(part.substring(blank.end()), header(head, "content-transfer-encoding"));
        return html.read(page, charset.find() ? charset.group(1) : null);
    }

    private @Nullable SourceDocument among(String whole, int from, String mark, int nesting) throws SourceException {
        int start = whole.indexOf(mark, from);
        for (int i = 0; start >= 0 && i < MAX_PARTS; i++) {
            int lineEnd = whole.indexOf('\n', start);
            if (lineEnd < 0) {
                return null;
            }
            int end = whole.indexOf("\n" + mark, lineEnd);
            SourceDocument document = find(whole.substring(lineEnd + 1, end < 0 ? whole.length() : end), nesting + 1);
            if (document != null) {
                return document;
            }
            start = end < 0 ? -1 : end + 1;
        }
        return null;
    }

    private static String header(String head, String name) {
        for (String line : head.split("\\r?\\n", -1)) {
            if (line.length() > name.length()
                    && line.charAt(name.length()) == ':'
                    && line.regionMatches(true, 0, name, 0, name.length())) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private static byte[] decode(String body, String encoding) throws SourceException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] base64(String body) throws SourceException {
        try {
            return Base64.getMimeDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new SourceException(Fault.DAMAGED, "a part in broken base 64", e);
        }
    }

    /** RFC 2045, 6.7; a sign of equality that begins nothing stays one. */
    private static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                bytes.write(c);
                continue;
            }
            int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else if (body.startsWith("\r\n", i + 1)) {
                i += 2;
            } else if (body.startsWith("\n", i + 1)) {
                i += 1;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
