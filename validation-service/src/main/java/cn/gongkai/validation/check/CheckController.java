package cn.gongkai.validation.check;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.VerdictView;
import cn.gongkai.validation.carried.CarriedFiguresStore;
import cn.gongkai.validation.repair.Repairs;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rulebook.RuleBook;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checks a report before it is handed in. Nothing is stored. */
@RestController
class CheckController {

    private final RuleBook rules;
    private final Repairs repairs;
    private final CarriedFiguresStore store;
    private final CheckProperties limits;
    private final InstantSource clock;

    CheckController(
            RuleBook rules, Repairs repairs, CarriedFiguresStore store, CheckProperties limits, InstantSource clock) {
        this.rules = rules;
        this.repairs = repairs;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The verdict on a report, in the caller's language, with the repairs that would make its arithmetic hold.
     *
     * @param body a report, or an object with the member {@code report} and, as far as known, {@code reading}, {@code receivedAt} and
     *     {@code circumstances}
     */
    @Operation(
            summary = "Check a report",
            description = "Body: an annual report, or {report, reading, receivedAt, circumstances}. Nothing is stored.")
    @PostMapping(
            path = "/api/v1/checks",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    CheckView check(InputStream body, Caller caller, Locale locale) throws IOException {
        caller.require(Action.CHECK);
        CheckRequest request = CheckRequest.read(whole(body), clock.instant());
        // The answer tells of last year's figures, published or not.
        caller.require(Action.CHECK, request.report().agency().code());
        Inquiry asked =
                Inquiry.of(request.report(), request.reading(), request.receivedAt(), request.circumstances(), null);
        Inquiry inquiry = new Background(List.of(asked), store).past(asked);
        List<Finding> findings = rules.check(inquiry);
        Verdict verdict = Verdict.of(
                rules.version(),
                request.reading().form(),
                findings,
                request.circumstances().explanations());
        return CheckView.of(VerdictView.of(verdict, locale), inquiry.statements(), repairs.of(inquiry, findings));
    }

    private byte[] whole(InputStream body) throws IOException {
        int limit = Math.toIntExact(limits.maxSize().toBytes());
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "report-too-large", limits.maxSize());
        }
        return bytes;
    }
}
