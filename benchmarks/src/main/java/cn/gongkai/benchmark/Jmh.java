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

/** One run of a JMH class and its figures by method and parameter. */
public final class Jmh {

    private final Map<String, Double> perSecond = new HashMap<>();
    private final Map<String, Double> error = new HashMap<>();

    private Jmh(Collection<RunResult> results, String parameter) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String key = name.substring(name.lastIndexOf('.') + 1) + "/"
                    + result.getParams().getParam(parameter);
            perSecond.put(key, result.getPrimaryResult().getScore());
            error.put(key, result.getPrimaryResult().getScoreError());
        }
    }

    /**
     * Runs all methods of a class.
     *
     * @param parameter the class's one parameter
     * @param quick whether to see only that it runs; its figures mean nothing
     */
    public static Jmh run(Class<?> benchmark, String parameter, boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + ".*")
                .shouldFailOnError(true)
                .jvmArgsAppend("-Xmx1g", "--enable-native-access=ALL-UNNAMED");
        if (quick) {
            options.forks(1)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(200))
                    .measurementIterations(2)
                    .measurementTime(TimeValue.milliseconds(200));
        }
        return new Jmh(new Runner(options.build()).run(), parameter);
    }

    /** Operations per second. */
    public double perSecond(String method, String parameter) {
        return perSecond.get(method + "/" + parameter);
    }

    /** Half of the 99.9 % confidence interval, in percent of the score. */
    public String error(String method, String parameter) {
        double share = 100 * error.get(method + "/" + parameter) / perSecond(method, parameter);
        return Double.isNaN(share) ? "?" : Math.round(share) + " %";
    }
}
