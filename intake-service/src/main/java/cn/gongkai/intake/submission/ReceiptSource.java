package cn.gongkai.intake.submission;

import cn.gongkai.intake.receipt.HandedIn;
import cn.gongkai.intake.receipt.ReceiptFacts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who hold a receipt what it is about. */
@Component
class ReceiptSource implements HandedIn {

    private final SubmissionStore submissions;

    ReceiptSource(SubmissionStore submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<ReceiptFacts> find(String submission) {
        return submissions.find(submission).map(ReceiptSource::facts);
    }

    static ReceiptFacts facts(Submission submission) {
        return new ReceiptFacts(
                submission.id(),
                submission.agency(),
                submission.year().value(),
                submission.revision(),
                submission.receivedAt(),
                submission.sha256());
    }
}
