package cn.gongkai.intake.draft;

import cn.gongkai.intake.reminder.Reminder;
import cn.gongkai.intake.status.StatusView;
import cn.gongkai.report.Agency;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agency's reports, year by year, and what to do next.
 *
 * @param years the latest first
 * @param year the year whose report is being called for
 * @param due until when it is to be handed in; null where no division set a day
 * @param daysLeft until then, negative when it is over; null where no division set a day
 * @param reminder the latest one about that year's report; null if there was none
 */
public record Workbench(
        Agency agency,
        List<Year> years,
        int year,
        @Nullable LocalDate due,
        @Nullable Long daysLeft,
        @Nullable Reminder reminder) {

    private static final Set<String> UNDONE = Set.of("RETURNED", "EXPLANATION_REQUIRED", "WITHDRAWN");

    /**
     * Where one year's report stands.
     *
     * @param status of the latest submission; null if none was handed in
     * @param draft null if none is being written
     */
    public record Year(int year, @Nullable StatusView status, DraftStore.@Nullable Summary draft) {

        /** What the report's state is called; {@code NONE} if nothing was handed in. */
        public String state() {
            return status == null ? "NONE" : status.state();
        }

        /** Whether the agency is to do something about what was handed in, or was not. */
        public boolean isOpen() {
            return status == null || UNDONE.contains(status.state());
        }

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

    /** The year whose report is being called for. */
    public Year called() {
        return years.stream().filter(one -> one.year() == year).findFirst().orElseThrow();
    }

    /** The reports of other years that were handed in, the latest first. */
    public List<Year> others() {
        return years.stream()
                .filter(one -> one.year() != year && one.status() != null)
                .toList();
    }
}
