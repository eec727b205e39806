package cn.gongkai.validation.rule;

/** How the two sides of a balance rule must stand to each other. */
enum Relation {
    EQUAL("=", "", -1),
    AT_LEAST("≥", "≤ ", Long.MIN_VALUE),
    AT_MOST("≤", "≥ ", -1);

    /** Between the two sides of the formula. */
    final String sign;

    /** Before the value that the blamed cell, which stands on the right, should have. */
    final String bound;

    /** The bits of a difference of which one is set where this does not hold; where none is, it holds. */
    final long mask;

    Relation(String sign, String bound, long mask) {
        this.sign = sign;
        this.bound = bound;
        this.mask = mask;
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
