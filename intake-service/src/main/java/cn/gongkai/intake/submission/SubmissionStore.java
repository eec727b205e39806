package cn.gongkai.intake.submission;

import cn.gongkai.intake.outbox.Outbox;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.reading.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps submissions: one document each, with the report, the file and the event still to send. That document is the outbox: it is
 * written in one step, so what was acknowledged will be told.
 */
public interface SubmissionStore extends Outbox {

    /**
     * What became of an attempt to store.
     *
     * @param existing the submission that is in the way; null if the new one was stored
     */
    record Insertion(Outcome outcome, @Nullable Submission existing) {}

    /** Why a submission was or was not stored. */
    enum Outcome {
        STORED,
        /** The same bytes were handed in for the same agency and year before. */
        SAME_FILE,
        /** The idempotency key was used before. */
        SAME_KEY,
        /** Another submission took this revision number in the meantime. */
        REVISION_TAKEN
    }

    /**
     * Stores a new submission with its event still to send.
     *
     * @param report the report as JSON
     * @param idempotencyKey the caller's key; null if none was given
     * @param leaseUntil until when the relay of this instance alone will send the event
     */
    Insertion insert(
            Submission submission,
            byte[] report,
            Reading reading,
            SourceFile source,
            @Nullable String idempotencyKey,
            Instant leaseUntil);

    Optional<Submission> find(String id);

    /** All revisions of an agency's report for a year, from the first to the latest. */
    List<Submission> revisions(Agency agency, ReportYear year);

    /** Those of the ids that exist, in no order. */
    List<Submission> findAll(Collection<String> ids);

    /** The report as JSON bytes, as the event carries them. */
    Optional<byte[]> report(String id);

    /** What was noticed while the file was read. */
    Optional<Reading> reading(String id);

    Optional<SourceFile> source(String id);

    /**
     * Replaces submissions by their next values, each only if nobody changed it meanwhile.
     *
     * @return false if at least one was changed meanwhile; the caller reads again and repeats, which is harmless for the others
     */
    boolean replace(List<Replacement> replacements);

    /**
     * One change to be stored.
     *
     * @param tell whether this change is left to be told by the relay, with a question to the rules if they are to be asked
     */
    record Replacement(Submission before, Submission after, boolean tell) {}
}
