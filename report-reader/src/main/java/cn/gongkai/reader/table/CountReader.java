package cn.gongkai.reader.table;

import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Cell;
import java.math.BigDecimal;

/**
 * Reads what a cell of a table holds.
 *
 * <p>A number is digits, in ASCII or full width, with blanks and thousands commas allowed, and nothing else. "3件", "一" (which
 * may be a dash), "零", "00" (which may be two cells run together) and digits on several lines are words: the clerk sees the
 * cell and decides, the reader does not guess. Blanks of any width are a blank cell.
 */
final class CountReader {

    private static final int MAX_DIGITS = 15;

    private CountReader() {}

    /** A cell that should hold a whole number. */
    static Cell count(String text) {
        String written = Spelling.strip(text);
        if (written.isEmpty()) {
            return Cell.BLANK;
        }
        String digits = digits(written);
        boolean negative = digits.startsWith("-");
        String value = negative ? digits.substring(1) : digits;
        boolean whole = !value.isEmpty()
                && value.length() <= MAX_DIGITS
                && value.indexOf('.') < 0
                && (value.length() == 1 || value.charAt(0) != '0');
        return whole ? Cell.count(Long.parseLong(digits)) : new Cell.Words(written);
    }

    /** The cell that should hold an amount in 万元. */
    static Cell amount(String text) {
        String written = Spelling.strip(text);
        if (written.isEmpty()) {
            return Cell.BLANK;
        }
        String digits = digits(written);
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
        boolean number = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && Character.isDigit(digits.charAt(digits.length() - 1))
                && digits.charAt(0) != '.'
                && !leadingZero;
        return number ? new Cell.Amount(new BigDecimal(digits)) : new Cell.Words(written);
    }

    /** Sign, digits and at most one point of a number in ASCII; empty if the text is none. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int comma = -1;
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Spelling.fold(text.charAt(i));
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '\n') {
                return "";
            } else if (Spelling.isBlank(c)) {
                // "1 234" is a number written in groups; "1 2" may be two cells run together.
                if (isInside(text, i) && !startsGroup(text, i + 1)) {
                    return "";
                }
            } else if ((c == '-' || c == '−') && i == 0) {
                digits.append('-');
            } else if (c == ',' && !point) {
                if (!groupBefore(digits, comma)) {
                    return "";
                }
                comma = digits.length();
            } else if (c == '.' && !point) {
                if (comma >= 0 && digits.length() - comma != 3) {
                    return "";
                }
                comma = -1;
                point = true;
                digits.append('.');
            } else {
                return "";
            }
        }
        return comma >= 0 && digits.length() - comma != 3 ? "" : digits.toString();
    }

    /** Whether the last thing before a blank and the next thing behind it are both digits. */
    private static boolean isInside(String text, int blank) {
        return blank > 0 && isDigit(text, blank - 1) && blank + 1 < text.length() && isDigit(text, blank + 1);
    }

    /** Whether exactly three digits stand here. */
    private static boolean startsGroup(String text, int start) {
        for (int i = start; i < start + 3; i++) {
            if (i >= text.length() || !isDigit(text, i)) {
                return false;
            }
        }
        return start + 3 == text.length() || !isDigit(text, start + 3);
    }

    private static boolean isDigit(String text, int at) {
        char c = Spelling.fold(text.charAt(at));
        return c >= '0' && c <= '9';
    }

    private static boolean groupBefore(StringBuilder digits, int comma) {
        int length = digits.length() - Math.max(comma, digits.indexOf("-") + 1);
        return comma < 0 ? length >= 1 && length <= 3 : length == 3;
    }
}
