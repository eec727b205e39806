package cn.gongkai.intake.review;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.submission.Links;
import cn.gongkai.intake.submission.Receipt;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The decisions of people about a submission. */
@RestController
@RequestMapping("/api/v1/submissions/{id}")
@Tag(name = "review")
class ReviewController {

    private final ReviewService service;
    private final Links links;
    private final Audit audit;

    ReviewController(ReviewService service, Links links, Audit audit) {
        this.service = service;
        this.links = links;
        this.audit = audit;
    }

    /**
     * An approval.
     *
     * @param note what the reviewer says about it
     */
    record Approval(@Nullable String note) {}

    /**
     * A return to the clerk.
     *
     * @param note what is to be done
     * @param remarks what is to be mended where
     */
    record Return(@Nullable String note, @Nullable List<AskedRemark> remarks) {}

    /**
     * A withdrawal.
     *
     * @param reason why it is taken back
     */
    record Withdrawal(@Nullable String reason) {}

    @PostMapping("/approval")
    @Operation(
            summary = "Agree to the publication of a report in review",
            description = "The rules are asked once more; what they still find right is published.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt approve(@PathVariable String id, @RequestBody(required = false) @Nullable Approval body, Caller caller) {
        String note = body == null ? null : body.note();
        return receipt(audit.doing(caller, "APPROVE", trace -> service.approve(id, note, caller, trace)));
    }

    @PostMapping("/return")
    @Operation(summary = "Return a report in review to the clerk", description = "With a note, remarks, or both.")
    Receipt giveBack(@PathVariable String id, @RequestBody Return body, Caller caller) {
        List<AskedRemark> remarks = body.remarks() == null
                ? List.of()
                : body.remarks().stream().filter(Objects::nonNull).toList();
        return receipt(
                audit.doing(caller, "RETURN", trace -> service.giveBack(id, body.note(), remarks, caller, trace)));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Take a report back that is not published")
    Receipt withdraw(@PathVariable String id, @RequestBody(required = false) @Nullable Withdrawal body, Caller caller) {
        String reason = body == null ? null : body.reason();
        return receipt(audit.doing(caller, "WITHDRAW", trace -> service.withdraw(id, reason, caller, trace)));
    }

    private Receipt receipt(Submission submission) {
        return Receipt.of(submission, links);
    }
}
