package cn.gongkai.intake.draft;

import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.platform.access.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drafts: one document an agency and year. One that was handed in or thrown away leaves its version behind, and which submission
 * it became, so that a repeated request finds what became of it and a late one does no harm.
 */
interface DraftStore {

    /**
     * What is there of an agency and year.
     *
     * @param version of the draft, or of the last that was there
     * @param draft null if there is none now
     * @param submission what the last one became; null while there is a draft, or if it was thrown away
     */
    record Place(
            int version, @Nullable Draft draft, @Nullable String submission) {

        static final Place EMPTY = new Place(0, null, null);
    }

    Place find(String id);

    /** The file a draft came from; empty if it came from none. */
    Optional<SourceFile> source(String id);

    /**
     * Keeps a new draft, over whatever had the version before it.
     *
     * @param source the file it came from; null for none
     * @return false if there is something else by now; nothing was changed
     */
    boolean begin(Draft draft, @Nullable SourceFile source);

    /** Keeps the next version of a draft; its file stays. False if somebody else did so before: nothing was changed. */
    boolean save(Draft draft);

    /**
     * Ends a draft.
     *
     * @param submission what it became; null if it is thrown away
     * @return false if it has another version by now; nothing was changed
     */
    boolean end(String id, int version, @Nullable String submission);

    /**
     * Drafts in the order of agency code and year.
     *
     * @param after the last id of the page before; empty for the first page
     */
    List<Summary> list(Scope scope, String after, int limit);

    /** A draft in a list, without what is in it. */
    record Summary(
            String agency,
            String agencyName,
            int year,
            int version,
            @Nullable String fileName,
            boolean changed,
            Draft.Saved saved) {

        String id() {
            return Draft.id(agency, year);
        }
    }
}
