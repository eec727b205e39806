package cn.gongkai.report;

import java.util.regex.Pattern;

/**
 * The body that reports.
 *
 * @param code its division's code (township 9, county 6, city 4, province 2 digits), which is also the partition key
 * @param name its official name: 梁山县韩垓镇人民政府
 */
public record Agency(String code, String name) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{2,32}");

    public Agency {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("an agency code has 2 to 32 digits, letters or hyphens: " + code);
        }
    }
}
