package cn.gongkai.benchmark.streams;

import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * Opens many status streams at one instance of intake and tells the topic of changes. Ends with a failure if a reader did not get
 * every change of its division, if one in a thousand came after more than a second, or if the instance took more memory than it may.
 */
public final class StreamLoad {

    /** A stream's memory lasts, so nearly all of the heap is for what has been there for a while. */
    private static final String JVM = "-Xmx800m -Xmn40m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WARMUP_SECONDS = 15;
    private static final int SETTLE_SECONDS = 30;
    private static final double MOST_MEGABYTES = 1024;
    private static final double LATEST_MILLIS = 1_000;

    private StreamLoad() {}

    /** @return the process's exit code */
    public static int run(Options options) throws Exception {
        boolean quick = options.has("quick");
        int count = options.number("readers", quick ? 500 : 10_000);
        int rate = options.number("rate", 500);
        int seconds = options.number("seconds", quick ? 5 : 60);
        int year = options.number("year", 2024);
        String follow = options.text("follow", "offices");
        String jvm = options.text("jvm", JVM);
        options.nothingElse();
        Audience audience =
                switch (follow) {
                    case "offices" -> Audience.ofOffices(count);
                    case "country" -> Audience.ofTheCountry(count);
                    default -> throw new IllegalArgumentException("--follow wants offices or country, not " + follow);
                };
        try (Surroundings around = Surroundings.start(
                        jvm,
                        // All readers come from one address with one token.
                        "--limit.address.at-once=100000",
                        "--limit.person.at-once=100000",
                        "--limit.program.at-once=100000");
                Changes changes = new Changes(around.broker(), year);
                Readers readers =
                        new Readers(around.intake().port(), around.authorization(), year, audience.divisions())) {
            System.out.printf(
                    "%,d streams, %,d changes a second for %d s; data and the log of intake in %s%n",
                    count, rate, seconds, around.data());
            Instance intake = around.intake();
            double idle = intake.memory()[0];
            readers.open();
            open(readers, count);
            double open = intake.memory()[0];
            changes.tell(rate, quick ? 1 : WARMUP_SECONDS, audience);
            Thread.sleep(Duration.ofSeconds(2));
            readers.countSince(System.currentTimeMillis());
            Duration cpu = intake.cpu();
            long expected = changes.tell(rate, seconds, audience);
            double cpuSeconds = intake.cpu().minus(cpu).toMillis() / 1000.0;
            settle(readers, expected);
            double[] memory = intake.memory();
            readers.close();
            Histogram latencies = readers.latencies();
            print(expected, seconds, readers, cpuSeconds, idle, open, memory);
            return readers.delivered() == expected
                            && latencies.getValueAtPercentile(99.9) <= LATEST_MILLIS
                            && memory[1] <= MOST_MEGABYTES
                    ? 0
                    : 1;
        }
    }

    private static void open(Readers readers, int count) throws InterruptedException {
        long begin = System.nanoTime();
        while (readers.opened() < count) {
            if (System.nanoTime() - begin > PATIENCE.toNanos() || readers.lost() > 0) {
                throw new IllegalStateException("only %,d of %,d streams could be opened, %,d ended"
                        .formatted(readers.opened(), count, readers.lost()));
            }
            Thread.sleep(100);
        }
        System.out.printf("opened in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static void settle(Readers readers, long expected) throws InterruptedException {
        for (int second = 0; second < SETTLE_SECONDS && readers.delivered() < expected; second++) {
            Thread.sleep(1_000);
        }
    }

    private static void print(
            long expected, int seconds, Readers readers, double cpuSeconds, double idle, double open, double[] memory) {
        Histogram latencies = readers.latencies();
        Table deliveries = new Table("deliveries", "a second", "expected", "made", "streams ended", "CPU of intake, %");
        deliveries.add(
                "",
                (double) expected / seconds,
                String.format("%,d", expected),
                String.format("%,d", readers.delivered()),
                readers.lost(),
                100 * cpuSeconds / seconds);
        deliveries.print();
        Table times = new Table("change → reader, ms", "p50", "p99", "p99.9", "max", "over 1 s, %");
        times.add(
                "",
                (double) latencies.getValueAtPercentile(50),
                (double) latencies.getValueAtPercentile(99),
                (double) latencies.getValueAtPercentile(99.9),
                (double) latencies.getMaxValue(),
                100.0 - latencies.getPercentileAtOrBelowValue((long) LATEST_MILLIS));
        times.print();
        Table megabytes = new Table("memory of intake (RSS), MB", "before", "all open", "in the end", "most");
        megabytes.add("", idle, open, memory[0], memory[1]);
        megabytes.print();
    }
}
