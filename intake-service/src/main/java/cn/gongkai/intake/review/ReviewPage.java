package cn.gongkai.intake.review;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.audit.Trace;
import cn.gongkai.intake.review.ReviewQueue.Neighbours;
import cn.gongkai.intake.status.StatusQueue.Position;
import cn.gongkai.intake.status.StatusQueue.Queued;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One report, to be decided about. A decision leads to the next report of the queue it was opened from; the script of the page decides
 * by the API and goes there by itself.
 */
@Controller
class ReviewPage {

    /** How long the next report, fetched ahead, is good to be shown; whatever happens to it meanwhile, deciding finds out. */
    private static final Duration AHEAD = Duration.ofSeconds(90);

    private final SubmissionService submissions;
    private final ReviewService reviews;
    private final ReviewQueue queue;
    private final ReviewCases cases;
    private final LastDecision lastDecision;
    private final Audit audit;

    ReviewPage(
            SubmissionService submissions,
            ReviewService reviews,
            ReviewQueue queue,
            ReviewCases cases,
            LastDecision lastDecision,
            Audit audit) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.queue = queue;
        this.cases = cases;
        this.lastDecision = lastDecision;
        this.audit = audit;
    }

    /**
     * The page.
     *
     * @param purpose {@code prefetch} if the browser only wants to have it ready
     */
    @GetMapping("/review/{id}")
    String report(
            @PathVariable String id,
            QueueFilter filter,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = "Sec-Purpose", required = false) @Nullable String purpose,
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Submission submission = audit.reading(caller, trace -> submissions.find(id, Action.REVIEW, caller, trace));
        boolean ahead = purpose != null && purpose.startsWith("prefetch");
        if (ahead) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(AHEAD).cachePrivate().getHeaderValue());
            // Of another person at the same browser, or in another language, it is another page.
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
        Neighbours neighbours = audit.reading(caller, trace -> queue.around(filter, position(submission), caller));
        model.addAttribute("filter", filter);
        model.addAttribute("case", cases.open(submission, locale));
        model.addAttribute("ahead", ahead);
        model.addAttribute("waiting", neighbours.waiting());
        model.addAttribute("before", address(neighbours.before(), filter));
        model.addAttribute("next", address(neighbours.next(), filter));
        model.addAttribute("done", lastDecision.of(done, caller));
        return "review";
    }

    @PostMapping("/review/{id}/approval")
    String approve(
            @PathVariable String id, QueueFilter filter, @RequestParam(defaultValue = "") String note, Caller caller) {
        return decide(id, filter, caller, "APPROVE", (known, trace) -> reviews.approve(known, note, caller, trace));
    }

    @PostMapping("/review/{id}/return")
    String giveBack(
            @PathVariable String id, QueueFilter filter, @RequestParam(defaultValue = "") String note, Caller caller) {
        return decide(
                id,
                filter,
                caller,
                "RETURN",
                (known, trace) -> reviews.giveBack(known, note, List.of(), caller, trace));
    }

    /** Decides, and goes on to the next report; also where somebody else was faster, which that page then says. */
    private String decide(
            String id,
            QueueFilter filter,
            Caller caller,
            String action,
            BiFunction<String, Trace, Submission> decision) {
        Submission before = audit.reading(caller, trace -> submissions.find(id, Action.REVIEW, caller, trace));
        Neighbours neighbours = queue.around(filter, position(before), caller);
        try {
            audit.doing(caller, action, trace -> decision.apply(id, trace));
        } catch (ProblemException refused) {
            if (refused.status() != HttpStatus.CONFLICT) {
                throw refused;
            }
        }
        Queued next = neighbours.next();
        String place = next == null ? "/review" : "/review/" + next.status().submission();
        return "redirect:" + place + filter.address("done", id);
    }

    /** Where it stands, or would stand, in the queue. */
    private static Position position(Submission submission) {
        return new Queued(submission.status(), submission.circumstances().liveRevision() != null).position();
    }

    private static @Nullable String address(@Nullable Queued queued, QueueFilter filter) {
        return queued == null ? null : "/review/" + queued.status().submission() + filter.address();
    }
}
