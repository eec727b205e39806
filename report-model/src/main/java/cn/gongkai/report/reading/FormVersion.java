package cn.gongkai.report.reading;

import java.util.Arrays;

/** The editions of the official form that reports come in. */
public enum FormVersion {
    /** 国办公开办函〔2019〕60号, out of use since the reports of 2021. */
    OF_2019("2019"),
    /** 国办公开办函〔2021〕30号. */
    OF_2021("2021"),
    /** Tables that follow neither. */
    UNKNOWN("unknown");

    private final String code;

    FormVersion(String code) {
        this.code = code;
    }

    /** The version as events, answers and stores name it: {@code 2021}. */
    public String code() {
        return code;
    }

    /** The version with a code; {@link #UNKNOWN} for a code that is none. */
    public static FormVersion ofCode(String code) {
        return Arrays.stream(values())
                .filter(version -> version.code.equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
