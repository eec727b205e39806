package cn.gongkai.benchmark.reader;

import cn.gongkai.reader.Hints;
import cn.gongkai.reader.ReadResult;
import cn.gongkai.reader.ReportReader;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The seven samples in one format, read as reports and merely opened; in documents per second, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class ReaderBenchmark {

    static final int SAMPLES = 7;

    @Param({"DOCX", "HTML", "TXT"})
    public String format = "";

    private final ReportReader reader = new ReportReader();
    private byte[][] files = {};
    private Opening opening = Opening.of(SampleFormat.TXT);

    /** Reads every file once, so that nothing is measured that fails. */
    @Setup
    public void check() {
        SampleFormat kind = SampleFormat.valueOf(format);
        opening = Opening.of(kind);
        files = Stream.of(SampleFiles.values())
                .map(sample -> sample.bytes(kind))
                .toArray(byte[][]::new);
        if (files.length != SAMPLES) {
            throw new IllegalStateException("there are " + files.length + " samples now");
        }
        for (byte[] file : files) {
            if (!(reader.read(file, Hints.NONE) instanceof ReadResult.Read)) {
                throw new IllegalStateException("a sample is not readable as " + format);
            }
            if (opening.open(file) < 1_000) {
                throw new IllegalStateException("hardly any text was found");
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(SAMPLES)
    public void read(Blackhole hole) {
        for (byte[] file : files) {
            hole.consume(reader.read(file, Hints.NONE));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SAMPLES)
    public void open(Blackhole hole) {
        for (byte[] file : files) {
            hole.consume(opening.open(file));
        }
    }
}
