package cn.gongkai.validation.check;

import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.CarriedFiguresStore;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts submitted reports before the rules, a batch at a time: a query for figures, one for texts, and one write. */
@Component
public class ReportValidator {

    private static final Logger LOG = LoggerFactory.getLogger(ReportValidator.class);

    private final RuleBook rules;
    private final CarriedFiguresStore store;
    private final ValidationMetrics metrics;
    private final InstantSource clock;

    ReportValidator(RuleBook rules, CarriedFiguresStore store, ValidationMetrics metrics, InstantSource clock) {
        this.rules = rules;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Answers each report with a verdict, in the same order. A report sees the figures that an earlier one of the batch hands on. The
     * figures of accepted reports are stored before this returns, so that no answer goes out that the next year would not know of; the
     * same batch again gives the same figures.
     *
     * @param batch in the order of their partition, so that one agency's reports are in the order they were handed in
     */
    public List<ReportValidated> validate(List<ReportSubmitted> batch) {
        List<Inquiry> inquiries = batch.stream().map(ReportValidator::inquiry).toList();
        Background background = new Background(inquiries, store);
        Map<CarriedFigures.Key, CarriedFigures> accepted = new HashMap<>();
        List<ReportValidated> answers = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            ReportSubmitted submitted = batch.get(i);
            ReportValidated validated = validate(submitted, background.past(inquiries.get(i)));
            answers.add(validated);
            if (validated.verdict().decision() == Decision.ACCEPTED) {
                CarriedFigures figures = background.accepted(inquiries.get(i), submitted.revision());
                accepted.merge(figures.key(), figures, Background::newer);
            }
        }
        store.keep(accepted.values());
        return answers;
    }

    private static Inquiry inquiry(ReportSubmitted submitted) {
        return Inquiry.of(
                submitted.report(), submitted.reading(), submitted.receivedAt(), submitted.circumstances(), null);
    }

    private ReportValidated validate(ReportSubmitted submitted, Inquiry inquiry) {
        long start = System.nanoTime();
        Verdict verdict = Verdict.of(
                rules.version(),
                submitted.reading().form(),
                rules.check(inquiry, metrics::ruleCouldNotRun),
                submitted.circumstances().explanations());
        long nanos = System.nanoTime() - start;
        metrics.validated(verdict, nanos);
        LOG.info(
                "submission {} r{} validated: {}, {}, {} ms",
                submitted.submission(),
                submitted.revision(),
                counted(verdict.count(Severity.ERROR), "error"),
                counted(verdict.count(Severity.WARNING), "warning"),
                TimeUnit.NANOSECONDS.toMillis(nanos));
        return new ReportValidated(
                submitted.submission(),
                submitted.revision(),
                submitted.round(),
                submitted.receivedAt(),
                clock.instant(),
                submitted.report(),
                verdict,
                submitted.circumstances());
    }

    private static String counted(long count, String what) {
        return count + " " + (count == 1 ? what : what + "s");
    }
}
