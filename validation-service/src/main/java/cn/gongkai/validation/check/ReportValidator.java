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

/** Puts submitted reports before the rules, a batch at a time: one query for last year's figures, one write for this year's. */
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
        Map<CarriedFigures.Key, CarriedFigures> known = new HashMap<>(store.find(
                batch.stream().map(ReportValidator::lastYear).distinct().toList()));
        Map<CarriedFigures.Key, CarriedFigures> accepted = new HashMap<>();
        List<ReportValidated> answers = new ArrayList<>(batch.size());
        for (ReportSubmitted submitted : batch) {
            ReportValidated validated = validate(submitted, known);
            answers.add(validated);
            if (validated.verdict().decision() == Decision.ACCEPTED) {
                CarriedFigures figures = CarriedFigures.of(submitted.report(), submitted.revision());
                known.merge(figures.key(), figures, ReportValidator::newer);
                accepted.merge(figures.key(), figures, ReportValidator::newer);
            }
        }
        store.keep(accepted.values());
        return answers;
    }

    private ReportValidated validate(ReportSubmitted submitted, Map<CarriedFigures.Key, CarriedFigures> known) {
        long start = System.nanoTime();
        Inquiry inquiry = Inquiry.of(
                submitted.report(),
                submitted.reading(),
                submitted.receivedAt(),
                submitted.circumstances(),
                known.get(lastYear(submitted)));
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

    private static CarriedFigures.Key lastYear(ReportSubmitted submitted) {
        return new CarriedFigures.Key(
                submitted.agency().code(), submitted.year().previous());
    }

    private static CarriedFigures newer(CarriedFigures one, CarriedFigures other) {
        return other.revision() >= one.revision() ? other : one;
    }
}
