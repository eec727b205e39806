package cn.gongkai.benchmark.rules;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

/**
 * The nine rules of sums over {@link Cases}, by every {@link Contestant}; in reports per second, on one thread: once from the report's
 * record, and once from the counts as the contestant likes them, made beforehand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class ArithmeticBenchmark {

    @Param({"quiet/PLAIN_JAVA"})
    public String of = "";

    private Running<?> running = new Running<>(new PlainJava(), List.of());

    @Setup
    public void prepare() {
        String[] what = of.split("/");
        running = new Running<>(Contestant.valueOf(what[1]).make(), Cases.of(what[0]));
    }

    @Benchmark
    public Object fromReport() {
        return running.fromReport();
    }

    @Benchmark
    public Object fromCounts() {
        return running.fromCounts();
    }

    private static final class Running<T> {

        private final Competitor<T> competitor;
        private final List<Case> cases;
        private final List<T> read;
        private int next;

        Running(Competitor<T> competitor, List<Case> cases) {
            this.competitor = competitor;
            this.cases = cases;
            this.read = cases.stream().map(competitor::read).toList();
        }

        Object fromReport() {
            return competitor.readAndCheck(cases.get(next()));
        }

        Object fromCounts() {
            return competitor.check(read.get(next()));
        }

        private int next() {
            next = next + 1 == cases.size() ? 0 : next + 1;
            return next;
        }
    }
}
