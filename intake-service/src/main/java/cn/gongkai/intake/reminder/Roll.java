package cn.gongkai.intake.reminder;

import cn.gongkai.report.Agency;
import java.util.List;
import java.util.NavigableMap;

/**
 * Who is to hand in for a year, and who is not done.
 *
 * @param expected the agencies that are to hand in, by their codes
 * @param debtors those of them who are not done, in the order of their codes
 */
record Roll(NavigableMap<String, Agency> expected, List<Debtor> debtors) {

    /** The part of it that lies in a division. */
    Roll in(String division) {
        return new Roll(
                expected.tailMap(division, true).headMap(division + ":", true),
                debtors.stream()
                        .filter(debtor -> debtor.agency().code().startsWith(division))
                        .toList());
    }
}
