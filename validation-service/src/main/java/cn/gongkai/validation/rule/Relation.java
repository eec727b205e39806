package cn.gongkai.validation.rule;

/** How the two sides of a balance rule must stand to each other. */
enum Relation {
    EQUAL("=", ""),
    AT_LEAST("≥", "≤ "),
    AT_MOST("≤", "≥ ");

    /** Between the two sides of the formula. */
    final String sign;

    /** Before the value that the blamed cell, which stands on the right, should have. */
    final String bound;

    Relation(String sign, String bound) {
        this.sign = sign;
        this.bound = bound;
    }

    /**
     * @param difference left side − right side
     */
    boolean holds(long difference) {
        return switch (this) {
            case EQUAL -> difference == 0;
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
        };
    }
}
