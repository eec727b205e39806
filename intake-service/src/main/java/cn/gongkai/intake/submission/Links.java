package cn.gongkai.intake.submission;

import cn.gongkai.intake.receipt.ReceiptNumbers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that lead on from a submission. */
@Component
public class Links {

    private final String publicSite;
    private final ReceiptNumbers receipts;

    /** @param publicSite where the public site is reached: {@code http://localhost:8083} */
    Links(@Value("${intake.public-site}") String publicSite, ReceiptNumbers receipts) {
        this.publicSite = publicSite;
        this.receipts = receipts;
    }

    /** The number of a submission's receipt. */
    String receipt(Submission submission) {
        return receipts.of(submission.id());
    }

    Map<String, String> of(Submission submission) {
        String self = path(submission);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("report", self + "/report");
        links.put("source", self + "/source");
        links.put("page", page(submission));
        links.put("receipt", "/receipts/" + receipt(submission));
        if (submission.verdict() != null) {
            links.put("annotated", self + "/annotated");
        }
        links.put(
                "statusStream",
                "/api/v1/status-stream?division=" + submission.agency().code() + "&year="
                        + submission.year().value());
        if (submission.state().offers().contains(SubmissionState.Action.EXPLAIN)) {
            links.put("explanations", self + "/explanations");
        }
        if (submission.state().offers().contains(SubmissionState.Action.WITHDRAW)) {
            links.put("withdrawal", self + "/withdrawal");
        }
        if (submission.state().offersReviewer().contains(SubmissionState.Action.APPROVE)) {
            links.put("approval", self + "/approval");
            links.put("return", self + "/return");
        }
        if (submission.address() != null) {
            String revision =
                    submission.state() == SubmissionState.SUPERSEDED ? "/revisions/" + submission.revision() : "";
            links.put("published", publicSite + submission.address() + revision);
        }
        return links;
    }

    /** The page of a submission, for people. */
    static String page(Submission submission) {
        return "/submissions/" + submission.id();
    }

    static String path(Submission submission) {
        return "/api/v1/submissions/" + submission.id();
    }
}
