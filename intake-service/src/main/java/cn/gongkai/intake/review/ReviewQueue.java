package cn.gongkai.intake.review;

import cn.gongkai.intake.status.StatusQueue;
import cn.gongkai.intake.status.StatusQueue.Position;
import cn.gongkai.intake.status.StatusQueue.Queued;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The reports a reviewer has to decide about, those first that have waited longest. */
@Service
class ReviewQueue {

    private static final int PAGE = 50;

    private final StatusQueue statuses;

    ReviewQueue(StatusQueue statuses) {
        this.statuses = statuses;
    }

    /**
     * One page of it.
     *
     * @param counts how many are in which state, whatever state is shown
     * @param next where the next page begins; null on the last
     */
    record Page(
            List<Queued> items,
            Map<String, Integer> counts,
            @Nullable Position next) {}

    /**
     * A page of the queue.
     *
     * @param after the last one of the page before; null for the first page
     * @throws ProblemException 403 if the caller does not review there
     */
    Page page(QueueFilter filter, @Nullable Position after, Caller caller) {
        StatusQueue.Query query = query(filter, caller);
        List<Queued> found = statuses.after(query, after, PAGE + 1);
        List<Queued> items = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                items,
                statuses.count(query.inAnyState()),
                found.size() > PAGE ? items.getLast().position() : null);
    }

    /**
     * What a report stands between.
     *
     * @param before the one that waits longer; null for the first
     * @param next the one behind it, or the first of the queue where there is none behind; null if no other waits
     * @param waiting how many wait for a decision, this one among them
     */
    record Neighbours(@Nullable Queued before, @Nullable Queued next, int waiting) {}

    /**
     * The neighbours of a report among those that wait for a decision.
     *
     * @param filter narrows the queue; its state does not matter here
     * @param position where the report stands, or stood
     */
    Neighbours around(QueueFilter filter, Position position, Caller caller) {
        StatusQueue.Query query = query(filter.in(SubmissionState.IN_REVIEW.name()), caller);
        Optional<Queued> next = statuses.after(query, position, 1).stream().findFirst();
        Optional<Queued> before = statuses.before(query, position, 1).stream().findFirst();
        if (next.isEmpty() && before.isPresent()) {
            next = statuses.after(query, null, 1).stream().findFirst();
        }
        int waiting = statuses.count(query).getOrDefault(SubmissionState.IN_REVIEW.name(), 0);
        return new Neighbours(before.orElse(null), next.orElse(null), waiting);
    }

    private static StatusQueue.Query query(QueueFilter filter, Caller caller) {
        return filter.query(caller.scope(Action.REVIEW, Objects.requireNonNull(filter.division())));
    }
}
