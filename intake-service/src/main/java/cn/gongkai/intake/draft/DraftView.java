package cn.gongkai.intake.draft;

import cn.gongkai.report.Agency;
import cn.gongkai.report.finding.Explanation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A draft as the API answers it.
 *
 * @param report what is written so far; only where one draft was asked for
 * @param fileName of the file it came from; null if it was begun without one
 * @param changed whether it says something else than that file
 * @param check what the rules say; only right after it was begun with a file, and if they could be asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        Agency agency,
        int year,
        int version,
        @Nullable JsonNode report,
        @Nullable List<Explanation> explanations,
        @Nullable String reason,
        @Nullable String fileName,
        boolean changed,
        Instant savedAt,
        String savedBy,
        @Nullable Counts check) {

    /**
     * What a check found, in numbers.
     *
     * @param verdict {@code ACCEPTED}, {@code EXPLANATION_REQUIRED} or {@code RETURNED}
     */
    record Counts(String verdict, int errors, int warnings, int notices) {}

    static DraftView of(DraftStore.Summary draft) {
        return new DraftView(
                new Agency(draft.agency(), draft.agencyName()),
                draft.year(),
                draft.version(),
                null,
                null,
                null,
                draft.fileName(),
                draft.changed(),
                draft.saved().at(),
                draft.saved().name(),
                null);
    }

    static DraftView of(Draft draft, @Nullable JsonNode report, @Nullable Counts check) {
        return new DraftView(
                draft.agency(),
                draft.year().value(),
                draft.version(),
                report,
                report == null ? null : draft.content().explanations(),
                report == null ? null : draft.content().reason(),
                draft.fileName(),
                draft.changed(),
                draft.saved().at(),
                draft.saved().name(),
                check);
    }
}
