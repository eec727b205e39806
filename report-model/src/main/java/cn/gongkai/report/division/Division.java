package cn.gongkai.report.division;

/**
 * One administrative division.
 *
 * @param code 2 digits for a province, 4 for a city, 6 for a county, 9 for a township
 * @param name its own name without those above it: 韩垓镇
 */
public record Division(String code, String name) {

    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP
    }

    public Level level() {
        return switch (code.length()) {
            case 2 -> Level.PROVINCE;
            case 4 -> Level.CITY;
            case 6 -> Level.COUNTY;
            default -> Level.TOWNSHIP;
        };
    }

    /** The code of the division above; empty for a province. */
    public String parentCode() {
        return switch (level()) {
            case PROVINCE -> "";
            case CITY -> code.substring(0, 2);
            case COUNTY -> code.substring(0, 4);
            case TOWNSHIP -> code.substring(0, 6);
        };
    }

    /** The name of the body that governs it: 人民政府 for towns and above, 街道办事处 for subdistricts, else the name itself. */
    public String organ() {
        if (name.endsWith("街道")) {
            return name + "办事处";
        }
        boolean governed = level() != Level.TOWNSHIP || name.endsWith("镇") || name.endsWith("乡") || name.endsWith("苏木");
        return governed ? name + "人民政府" : name;
    }
}
