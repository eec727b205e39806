package cn.gongkai.intake.review;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.status.StatusQueue;
import cn.gongkai.intake.status.StatusQueue.Position;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a reviewer's decision, the oldest first. */
@Controller
class QueuePage {

    /** Report years to choose from, back from the last one that can be reported. */
    private static final int YEARS = 5;

    /** States of the filter, in the order of a report's course. */
    private static final List<SubmissionState> STATES = List.of(
            SubmissionState.IN_REVIEW,
            SubmissionState.APPROVED,
            SubmissionState.RETURNED,
            SubmissionState.EXPLANATION_REQUIRED,
            SubmissionState.PUBLISHED,
            SubmissionState.WITHDRAWN);

    private final ReviewQueue queue;
    private final LastDecision lastDecision;
    private final Audit audit;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    QueuePage(ReviewQueue queue, LastDecision lastDecision, Audit audit, Clock clock) {
        this.queue = queue;
        this.lastDecision = lastDecision;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/review")
    String queue(
            QueueFilter filter,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable String done,
            Caller caller,
            Model model) {
        audit.require(caller, Action.REVIEW);
        ReviewQueue.Page page = audit.reading(
                caller, trace -> queue.page(filter, Position.parse(after).orElse(null), caller));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "items",
                page.items().stream()
                        .map(item -> QueueRow.of(item, filter, clock.instant()))
                        .toList());
        model.addAttribute("counts", page.counts());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("done", lastDecision.of(done, caller));
        model.addAttribute("states", STATES);
        model.addAttribute("findings", StatusQueue.Findings.values());
        int last = BeijingTime.day(clock.instant()).getYear() - 1;
        model.addAttribute(
                "years", IntStream.range(0, YEARS).mapToObj(back -> last - back).toList());
        places(Objects.requireNonNull(filter.division()), caller, model);
        return "review-queue";
    }

    /** The way down to the division shown, and what lies below it. */
    private void places(String asked, Caller caller, Model model) {
        String own = caller.division().equals(Caller.WHOLE_COUNTRY) ? "" : caller.division();
        String shown = asked.isEmpty() ? own : asked;
        Optional<Division> division = divisions.find(shown);
        List<Division> path = division.map(divisions::path).orElse(List.of()).stream()
                .filter(step -> step.code().startsWith(own))
                .toList();
        model.addAttribute("whole", own.isEmpty());
        model.addAttribute("path", path);
        model.addAttribute("children", divisions.children(shown));
        model.addAttribute("place", division.map(divisions::fullName).orElse(""));
    }
}
