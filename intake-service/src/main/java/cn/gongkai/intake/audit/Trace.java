package cn.gongkai.intake.audit;

import org.jspecify.annotations.Nullable;

/** What becomes known, while something is done, about whose report it is done to. */
public final class Trace {

    private @Nullable String agency;
    private @Nullable String submission;

    Trace() {}

    /** It concerns the report of this agency, or this division; empty says nothing. */
    public void about(String agencyCode) {
        agency = agencyCode.isEmpty() ? null : agencyCode;
    }

    /** It concerns this submission. */
    public void submission(String id) {
        submission = id;
    }

    @Nullable
    String agency() {
        return agency;
    }

    @Nullable
    String submission() {
        return submission;
    }
}
