package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Place;

/**
 * Three reports for one rule.
 *
 * @param passes keeps the rule
 * @param fails misses it
 * @param where the first place at which the failing report misses it
 * @param blank has nothing where the rule looks
 * @param blankMisses whether nothing is a miss
 */
record Example(String rule, Asked passes, Asked fails, Place where, Asked blank, boolean blankMisses) {

    static Start example(String rule) {
        return new Start(rule);
    }

    @Override
    public String toString() {
        return rule;
    }

    record Start(String rule) {

        Passing passes(Asked passes) {
            return new Passing(rule, passes);
        }
    }

    record Passing(String rule, Asked passes) {

        Failing fails(Asked fails, Place where) {
            return new Failing(rule, passes, fails, where);
        }
    }

    record Failing(String rule, Asked passes, Asked fails, Place where) {

        Example blankPasses(Asked blank) {
            return new Example(rule, passes, fails, where, blank, false);
        }

        Example blankFails(Asked blank) {
            return new Example(rule, passes, fails, where, blank, true);
        }
    }
}
