package cn.gongkai.benchmark.streams;

import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;

/**
 * Opens boards at one instance of intake and tells the topic of changes, after one change of every township. Ends with a failure if
 * a board does not show in the end what was told, or if one message in a thousand told of its newest change after more than a second.
 */
public final class BoardLoad {

    private static final int CHANGES_AT_ONCE = 2_000;
    private static final double LATEST_MILLIS = 1_000;
    private static final String COUNTRY = "0";

    private BoardLoad() {}

    /** @return the process's exit code */
    public static int run(Options options) throws Exception {
        boolean quick = options.has("quick");
        int count = options.number("readers", quick ? 20 : 200);
        int rate = options.number("rate", 500);
        int seconds = options.number("seconds", quick ? 5 : 60);
        int year = options.number("year", 2024);
        String jvm = options.text("jvm", "-Xmx512m -XX:+UseSerialGC");
        options.nothingElse();
        List<String> boards = boards(count);
        // What is told here stands in no list: nothing may be compared with it meanwhile.
        try (Surroundings around = Surroundings.start(jvm, "--intake.board.compare-every=1h");
                Changes changes = new Changes(around.broker(), year);
                BoardReaders readers =
                        BoardReaders.open(around.intake().port(), around.authorization(), year, boards)) {
            System.out.printf(
                    "%,d readers of %,d boards, %,d changes a second for %d s; data and the log of intake in %s%n",
                    count, boards.stream().distinct().count(), rate, seconds, around.data());
            changes.tellOfAll(CHANGES_AT_ONCE);
            readers.await(COUNTRY, changes.states());
            changes.tell(rate, quick ? 1 : 10, Audience.ofNobody());
            readers.await(COUNTRY, changes.states());
            readers.measure();
            Duration cpu = around.intake().cpu();
            changes.tell(rate, seconds, Audience.ofNobody());
            double cpuSeconds = around.intake().cpu().minus(cpu).toMillis() / 1000.0;
            boolean right = readers.await(COUNTRY, changes.states());
            print(readers, seconds, cpuSeconds, around.intake().memory());
            return right && readers.ages().getValueAtPercentile(99.9) <= LATEST_MILLIS ? 0 : 1;
        }
    }

    /** A tenth watches the country, the others divisions of all levels. */
    private static List<String> boards(int count) {
        Random random = new Random(20250120);
        List<Division> all = Divisions.china().all().stream()
                .filter(division -> division.code().length() <= 6)
                .toList();
        List<String> boards = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boards.add(
                    i % 10 == 0 ? COUNTRY : all.get(random.nextInt(all.size())).code());
        }
        return boards;
    }

    private static void print(BoardReaders readers, int seconds, double cpuSeconds, double[] memory) {
        Table country = new Table("a reader of the country", "messages/s", "KB a message", "KB/s");
        double kilobytes = readers.bytes() / 1024.0;
        double messages = readers.messages();
        country.add("", messages / seconds, kilobytes / messages, kilobytes / seconds);
        country.print();
        Histogram ages = readers.ages();
        Table times = new Table("newest change → reader, ms", "p50", "p99", "p99.9", "max");
        times.add(
                "",
                (double) ages.getValueAtPercentile(50),
                (double) ages.getValueAtPercentile(99),
                (double) ages.getValueAtPercentile(99.9),
                (double) ages.getMaxValue());
        times.print();
        Table cost = new Table("intake", "CPU, %", "RSS, MB", "most, MB");
        cost.add("", 100 * cpuSeconds / seconds, memory[0], memory[1]);
        cost.print();
    }
}
