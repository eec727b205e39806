package cn.gongkai.intake.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps one policy a division. */
interface PolicyStore {

    Optional<DivisionPolicy> find(String division);

    /**
     * Puts a policy in the place of the version before it.
     *
     * @param now when; for {@link #changedSince}
     * @return false if what is there is not the version before
     */
    boolean replace(DivisionPolicy next, Instant now);

    /** The policies that were changed at a time or later. */
    List<DivisionPolicy> changedSince(Instant time);
}
