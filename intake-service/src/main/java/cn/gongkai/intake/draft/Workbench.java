package cn.gongkai.intake.draft;

import cn.gongkai.intake.status.StatusView;
import cn.gongkai.report.Agency;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency's reports, year by year, and what to do next.
 *
 * @param years the latest first
 * @param year the year whose report is being called for
 * @param due until when it is to be handed in
 * @param dueSetBy who set that day: the code of a division; null where nobody did and the Regulation's day stands
 * @param daysLeft negative when the day is over
 * @param reminded when the agency was last reminded of that year's report; null if it was not
 */
record Workbench(
        Agency agency,
        List<Year> years,
        int year,
        LocalDate due,
        @Nullable String dueSetBy,
        long daysLeft,
        @Nullable String reminded) {

    /**
     * Where one year's report stands.
     *
     * @param status of the latest submission; null if none was handed in
     * @param draft null if none is being written
     */
    record Year(
            int year,
            @Nullable StatusView status,
            @Nullable String at,
            DraftStore.@Nullable Summary draft,
            @Nullable String draftAt) {

        /** What is to be done about it: {@code DRAFT}, {@code MISSING}, or the state of the latest submission. */
        public String task() {
            if (draft != null) {
                return "DRAFT";
            }
            return status == null ? "MISSING" : status.state();
        }

        /** How soon someone should look: what the clerk must do comes first, what is on its way or done last. */
        int urgency() {
            return switch (task()) {
                case "RETURNED" -> 0;
                case "EXPLANATION_REQUIRED" -> 1;
                case "DRAFT" -> 2;
                case "MISSING", "WITHDRAWN" -> 3;
                case "FAILED" -> 4;
                default -> 5;
            };
        }
    }

    /** The year to look at first: the one with something to do, the latest of those. */
    public Year next() {
        return years.stream()
                .min(Comparator.comparing(Year::urgency)
                        .thenComparing(Comparator.comparing(Year::year).reversed()))
                .orElseThrow();
    }

    /** Whether nothing of what is called for is in order yet, so that the days left matter. */
    public boolean isOpen() {
        return years.stream()
                .filter(one -> one.year() == year)
                .anyMatch(one -> one.status() == null || one.urgency() < 4);
    }
}
