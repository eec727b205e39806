package cn.gongkai.platform.list;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** Tables that spreadsheets open as they are (RFC 4180). */
public final class Csv {

    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** What a file begins with: without it Excel takes UTF-8 for the system's own encoding. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    /** How a formula begins. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** One line, with its end. */
    public static String line(Object... fields) {
        return line(List.of(fields));
    }

    /** One line, with its end. */
    public static String line(List<?> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        String text =
                switch (value) {
                    case BigDecimal amount -> amount.toPlainString();
                    case Number number -> number.toString();
                    default -> safe(value.toString());
                };
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A spreadsheet would run a text that begins like a formula; with an apostrophe before it, it shows it. */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
