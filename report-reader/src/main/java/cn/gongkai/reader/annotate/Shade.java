package cn.gongkai.reader.annotate;

import cn.gongkai.report.finding.Severity;

/** The colours behind what is marked: dark text stays readable on all, also when printed in grey. */
final class Shade {

    private static final String ERROR = "FFC7C2";
    private static final String WARNING = "FFE3A8";
    private static final String NOTICE = "CFE4FD";

    private Shade() {}

    /** As hexadecimal red, green and blue. */
    static String of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case NOTICE -> NOTICE;
        };
    }

    /** Whether a colour is one of these, which nobody else is likely to choose. */
    static boolean isOurs(String fill) {
        return fill.equalsIgnoreCase(ERROR) || fill.equalsIgnoreCase(WARNING) || fill.equalsIgnoreCase(NOTICE);
    }
}
