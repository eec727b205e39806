package cn.gongkai.benchmark;

import cn.gongkai.benchmark.pipeline.PipelineLoad;
import cn.gongkai.benchmark.reader.ReaderComparison;
import cn.gongkai.benchmark.reader.ReaderLimits;
import cn.gongkai.benchmark.rules.RuleComparison;
import cn.gongkai.benchmark.start.StartTimes;
import cn.gongkai.benchmark.streams.BoardLoad;
import cn.gongkai.benchmark.streams.StreamLoad;
import java.util.List;

/** What {@code java -jar benchmarks.jar} starts: {@code reader}, {@code limits}, {@code rules}, {@code pipeline}, {@code streams}, {@code board} or {@code start}. */
public final class Benchmarks {

    private static final String USAGE = """
            usage: java -jar benchmarks/target/benchmarks.jar reader [--quick]
                   … limits [--heap=256m] [--only=pdf]
                   … rules [--quick]
                   … pipeline [--reports=5000] [--clients=16] [--warmup=3000] [--year=2024] [--quick] [--no-bounds]
                              [--intake=http://… --publication=http://… --kafka=host:port --store=mongodb://…]
                   … streams [--readers=10000] [--rate=500] [--seconds=60] [--follow=offices|country] [--jvm="-Xmx800m …"] [--quick]
                   … board [--readers=200] [--rate=500] [--seconds=60] [--jvm="-Xmx512m …"] [--quick]
                   … start [--runs=3] [--jar=standalone/target/gongkai-exec.jar]
            docs/performance.md says what they measure.""";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            Options options = new Options(arguments.subList(1, arguments.size()));
            return switch (arguments.getFirst()) {
                case "reader" -> ReaderComparison.run(options);
                case "limits" -> ReaderLimits.run(options);
                case "rules" -> RuleComparison.run(options);
                case "pipeline" -> PipelineLoad.run(options);
                case "streams" -> StreamLoad.run(options);
                case "board" -> BoardLoad.run(options);
                case "start" -> StartTimes.run(options);
                default -> throw new IllegalArgumentException("unknown benchmark " + arguments.getFirst());
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            return 2;
        }
    }
}
