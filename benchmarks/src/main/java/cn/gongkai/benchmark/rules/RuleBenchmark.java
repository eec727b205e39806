package cn.gongkai.benchmark.rules;

import cn.gongkai.benchmark.report.RandomReports;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reports put before the whole rule book, with all texts; in reports per second, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class RuleBenchmark {

    private static final int RANDOM_REPORTS = 1_000;
    private static final int YEAR = 2024;

    /** An hour of the days when reports are due. */
    private static final Instant RECEIVED = Instant.parse("2025-01-15T02:00:00Z");

    @Param({"samples", "random"})
    public String reports = "";

    private final RuleBook all = RuleBook.current();
    private List<AnnualReport> corpus = List.of();
    private int next;

    @Setup
    public void prepare() {
        corpus = reports.equals("samples")
                ? Stream.of(SampleFiles.values())
                        .map(sample -> ReportJson.readReport(sample.bytes(SampleFormat.JSON)))
                        .toList()
                : RandomReports.of(RANDOM_REPORTS, YEAR);
    }

    private AnnualReport next() {
        AnnualReport report = corpus.get(next);
        next = next + 1 == corpus.size() ? 0 : next + 1;
        return report;
    }

    static Inquiry inquiry(AnnualReport report) {
        return Inquiry.of(report, Reading.OF_DATA, RECEIVED, Circumstances.NONE, null);
    }

    @Benchmark
    public Object allRules() {
        return all.check(inquiry(next()));
    }
}
