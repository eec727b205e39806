package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Spelling;
import cn.gongkai.report.Contact;
import java.util.List;

/** Finds how the agency can be reached, each as written: 地址, 电话, 邮编, 邮箱 behind their words, a web address anywhere. */
final class ContactReader {

    private static final List<String> ADDRESS = List.of("联系地址", "通讯地址", "通信地址", "办公地址", "地址");
    private static final List<String> PHONE = List.of("联系电话", "办公电话", "咨询电话", "电话号码", "联系方式", "电话");
    private static final List<String> POSTCODE = List.of("邮政编码", "邮编");

    private ContactReader() {}

    /** The contact in the preamble and, for what is not there, in part 6. */
    static Contact read(List<Line> preamble, List<Line> otherMatters) {
        String[] found = {"", "", "", "", ""};
        for (List<Line> lines : List.of(preamble, otherMatters)) {
            for (Line line : lines) {
                read(line.text(), found);
            }
        }
        return new Contact(found[0], found[1], found[2], found[3], found[4]);
    }

    private static void read(String text, String[] found) {
        found[0] = found[0].isEmpty() ? address(text) : found[0];
        found[1] = found[1].isEmpty() ? behind(text, PHONE, ContactReader::phone) : found[1];
        found[2] = found[2].isEmpty() ? behind(text, POSTCODE, ContactReader::postcode) : found[2];
        found[3] = found[3].isEmpty() ? email(text) : found[3];
        found[4] = found[4].isEmpty() ? website(text) : found[4];
    }

    private interface Taker {
        /** What stands at a place of a text; empty if it is not what is looked for. */
        String take(String text, int from);
    }

    private static String behind(String text, List<String> words, Taker taker) {
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                String taken = taker.take(text, skipColon(text, at + word.length()));
                if (!taken.isEmpty()) {
                    return taken;
                }
            }
        }
        return "";
    }

    private static int skipColon(String text, int from) {
        int i = from;
        boolean remark = i < text.length() && (text.charAt(i) == '（' || text.charAt(i) == '(');
        if (remark) {
            // 电话（传真）：
            int close = Math.max(text.indexOf('）', i), text.indexOf(')', i));
            i = close > 0 && close - i < 8 ? close + 1 : i;
        }
        while (i < text.length() && (Spelling.isBlank(text.charAt(i)) || "：:为是".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static String address(String text) {
        for (String word : ADDRESS) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int colon = at + word.length();
                int start = skipColon(text, colon);
                boolean web = at > 0
                        && (text.charAt(at - 1) == '网' || text.charAt(at - 1) == '箱' || text.charAt(at - 1) == '件');
                String taken = web ? "" : upToEnd(text, start);
                // Without a colon only what is surely an address: 地址灵石路725号.
                boolean sure = start > colon || taken.endsWith("号") || taken.endsWith("室");
                if (sure && Spelling.han(taken) >= 2) {
                    return taken;
                }
            }
        }
        return "";
    }

    private static String upToEnd(String text, int start) {
        int depth = 0;
        int i = start;
        for (; i < text.length() && i < start + 100; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                if (--depth < 0) {
                    break;
                }
            } else if (depth == 0 && (",，;；。、\t".indexOf(c) >= 0 || isLabel(text, i))) {
                break;
            }
        }
        return Spelling.strip(text.substring(start, i));
    }

    /** Whether the next piece of contact begins here, where only a blank parts them. */
    private static boolean isLabel(String text, int i) {
        return Spelling.isBlank(text.charAt(i))
                && i + 2 < text.length()
                && (text.startsWith("电话", i + 1)
                        || text.startsWith("联系", i + 1)
                        || text.startsWith("邮", i + 1)
                        || text.startsWith("电子", i + 1));
    }

    private static String phone(String text, int from) {
        int i = from;
        int digits = 0;
        while (i < text.length() && i < from + 30) {
            char c = text.charAt(i);
            char folded = Spelling.fold(c);
            if (folded >= '0' && folded <= '9') {
                digits++;
            } else if ("-—－–―()（） ".indexOf(c) < 0
                    || c == '）' && text.lastIndexOf('（', i) < from
                    || c == ')' && text.lastIndexOf('(', i) < from) {
                break;
            }
            i++;
        }
        return digits >= 7 ? Spelling.strip(text.substring(from, i)) : "";
    }

    private static String postcode(String text, int from) {
        int i = from;
        while (i < text.length() && Spelling.fold(text.charAt(i)) >= '0' && Spelling.fold(text.charAt(i)) <= '9') {
            i++;
        }
        return i - from == 6 ? text.substring(from, i) : "";
    }

    private static String email(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && isAddressSign(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && isAddressSign(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && text.charAt(end - 1) == '.') {
                end--;
            }
            if (start < at && text.substring(at, end).indexOf('.') > 0) {
                return text.substring(start, end);
            }
        }
        return "";
    }

    private static boolean isAddressSign(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0);
    }

    private static String website(String text) {
        for (String start : List.of("http://", "https://", "www.")) {
            for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
                if (at > 0 && (text.charAt(at - 1) == '@' || isAddressSign(text.charAt(at - 1)))) {
                    continue;
                }
                int end = at;
                while (end < text.length()
                        && text.charAt(end) > ' '
                        && text.charAt(end) < 0x7F
                        && "()<>\"';,".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                while (end > at && text.charAt(end - 1) == '.') {
                    end--;
                }
                if (end - at > start.length() + 3) {
                    return text.substring(at, end);
                }
            }
        }
        return "";
    }
}
