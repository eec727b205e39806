package cn.gongkai.validation.carried;

import cn.gongkai.report.division.Division;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is held against beside itself.
 *
 * @param lastYear the agency's figures of the year before; null if there are none
 * @param members the reports that a government's own report adds up; null for one that adds up none
 * @param lookalikes reports of other agencies of the same year, handed in before, whose texts may be like this one's; the most
 *     likely first
 */
public record Past(
        @Nullable CarriedFigures lastYear, @Nullable Members members, List<CarriedFigures> lookalikes) {

    public Past {
        lookalikes = List.copyOf(lookalikes);
    }

    /** Where only last year's figures matter. */
    public static Past of(@Nullable CarriedFigures lastYear) {
        return new Past(lastYear, null, List.of());
    }

    /**
     * The divisions right below, and what they reported.
     *
     * @param divisions all that there are
     * @param reported the figures of accepted reports, by the division's code
     */
    public record Members(List<Division> divisions, Map<String, CarriedFigures> reported) {

        public Members {
            divisions = List.copyOf(divisions);
            reported = Map.copyOf(reported);
        }
    }
}
