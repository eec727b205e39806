package cn.gongkai.publication.published;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What kind of body reports, told by its code: the first digit of a township's last three says what it is (GB/T 10114); fewer digits
 * are a whole government's, and any other code a department's.
 */
public enum AgencyKind {
    /** 镇. */
    TOWN("^[0-9]{6}1[0-9]{2}$"),
    /** 乡, with those of minorities. */
    TOWNSHIP("^[0-9]{6}[23][0-9]{2}$"),
    /** 街道. */
    STREET("^[0-9]{6}0[0-9]{2}$"),
    /** 开发区、农场 and whatever else stands where a township would. */
    AREA("^[0-9]{6}[4-9][0-9]{2}$"),
    /** The government of a county, city or province. */
    GOVERNMENT("^[0-9]{2,6}$"),
    /** A department, or any other agency that is no division's government. */
    DEPARTMENT("^(?![0-9]{2,6}$|[0-9]{9}$).*$");

    private final Pattern codes;

    AgencyKind(String codes) {
        this.codes = Pattern.compile(codes);
    }

    /** The kind of the agency with a code. */
    public static AgencyKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.has(code))
                .findFirst()
                .orElse(DEPARTMENT);
    }

    /** What the code of such an agency looks like. */
    Pattern codes() {
        return codes;
    }

    /** Whether a code is that of such an agency. */
    public boolean has(String code) {
        return codes.matcher(code).matches();
    }
}
