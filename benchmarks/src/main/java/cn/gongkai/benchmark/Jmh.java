package cn.gongkai.benchmark;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One run of a JMH class and its figures by method and parameter: the best of its iterations, because a busy neighbour only ever
 * takes away.
 */
public final class Jmh {

    private final Map<String, Double> best = new HashMap<>();
    private final Map<String, Double> mean = new HashMap<>();

    private Jmh(Collection<RunResult> results, String parameter) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String key = name.substring(name.lastIndexOf('.') + 1) + "/"
                    + result.getParams().getParam(parameter);
            best.put(key, result.getPrimaryResult().getStatistics().getMax());
            mean.put(key, result.getPrimaryResult().getScore());
        }
    }

    /**
     * Runs all methods of a class.
     *
     * @param parameter the class's one parameter
     * @param quick whether to see only that it runs; its figures mean nothing
     * @param values of the parameter; none for those that the class names
     */
    public static Jmh run(Class<?> benchmark, String parameter, boolean quick, String... values)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + ".*")
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xmx1g", "--enable-native-access=ALL-UNNAMED");
        if (values.length > 0) {
            options.param(parameter, values);
        }
        if (quick) {
            options.forks(1)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(200))
                    .measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(200));
        }
        return new Jmh(new Runner(options.build()).run(), parameter);
    }

    /** Operations per second in the best iteration. */
    public double best(String method, String parameter) {
        return best.get(method + "/" + parameter);
    }

    /** The mean of all iterations; far below the best, it tells of a busy machine. */
    public double mean(String method, String parameter) {
        return mean.get(method + "/" + parameter);
    }
}
