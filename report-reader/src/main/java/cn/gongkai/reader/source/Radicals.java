package cn.gongkai.reader.source;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Chinese characters that were stored as the radical, or as the compatibility character, that looks the same. Fonts have one shape
 * for both, and programs that print PDF files take either; text copied from there carries them on into other files.
 */
public final class Radicals {

    private static final char FIRST = 0x2E80;
    private static final char KANGXI = 0x2F00;
    private static final char LAST = 0x2FD5;
    private static final char FIRST_COMPATIBLE = 0xF900;
    private static final char LAST_COMPATIBLE = 0xFAD9;

    /** The supplement of radicals from U+2E80 on, by Unicode's EquivalentUnifiedIdeograph.txt; a dot where there is none. */
    private static final String SUPPLEMENT = "·厂乛乚乙亻冂·刀刂卜㔾小小兀尣尢·巳幺彑·忄心扌攵·旡日月歺母"
            + "民氵氺灬爫爫丬牛犭王·目示礻·糹纟罓罒㓁冗·羊··耂肀聿肉·艹艹"
            + "艹虎衤覀西见角·讠贝·车辶辶辶邑钅長镸长门·阝雨青韦页风飞食·飠"
            + "饣·马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    /** Traditional where the mainland's fonts have the simplified shape. */
    private static final char DOOR = 0x2F3E;

    private static final char[] TABLE = table();

    private Radicals() {}

    private static char[] table() {
        char[] table = new char[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            boolean listed = c - FIRST < SUPPLEMENT.length() && SUPPLEMENT.charAt(c - FIRST) != '·';
            table[c - FIRST] = listed ? SUPPLEMENT.charAt(c - FIRST) : c < KANGXI ? c : normal(c, Form.NFKC);
        }
        table[DOOR - FIRST] = '户';
        return table;
    }

    /** The normal form, where it is one character of the same length. */
    private static char normal(char c, Form form) {
        String normal = Normalizer.normalize(String.valueOf(c), form);
        return normal.length() == 1 ? normal.charAt(0) : c;
    }

    /** The text with the usual characters; every character stays at its place. */
    public static String unified(String text) {
        int i = 0;
        while (i < text.length() && unified(text.charAt(i)) == text.charAt(i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        char[] unified = text.toCharArray();
        for (; i < unified.length; i++) {
            unified[i] = unified(unified[i]);
        }
        return new String(unified);
    }

    private static char unified(char c) {
        if (c >= FIRST && c <= LAST) {
            return TABLE[c - FIRST];
        }
        return c >= FIRST_COMPATIBLE && c <= LAST_COMPATIBLE ? normal(c, Form.NFC) : c;
    }
}
