package cn.gongkai.benchmark.start;

import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Starts the platform as {@code ./gongkai run} does, lets it rest and stops it. */
public final class StartTimes {

    private StartTimes() {}

    /** @return the process's exit code */
    public static int run(Options options) throws IOException, InterruptedException {
        int runs = options.number("runs", 3);
        Path jar = Path.of(options.text("jar", "standalone/target/gongkai-exec.jar"));
        options.nothingElse();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(jar + " is not there; build it with ./mvnw package -DskipTests");
        }
        List<OneStart> cold = new ArrayList<>();
        List<OneStart> warm = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            Path data = Files.createTempDirectory("gongkai-start");
            try {
                cold.add(OneStart.of(jar, data));
                System.out.println("run " + i + ", empty folder: " + cold.getLast());
                warm.add(OneStart.of(jar, data));
                System.out.println("run " + i + ", second start: " + warm.getLast());
            } finally {
                delete(data);
            }
        }
        Table table = new Table("median of " + runs, "empty data folder", "second start");
        table.add("start to ready, s", median(cold, OneStart::ready), median(warm, OneStart::ready));
        table.add("CPU until ready, s", median(cold, OneStart::cpu), median(warm, OneStart::cpu));
        table.add("CPU at rest, % of one", median(cold, OneStart::cpuAtRest), median(warm, OneStart::cpuAtRest));
        table.add(
                "memory at rest (RSS), MB",
                median(cold, OneStart::residentMegabytes),
                median(warm, OneStart::residentMegabytes));
        table.add("stop, s", median(cold, OneStart::stop), median(warm, OneStart::stop));
        table.print();
        return 0;
    }

    private static double median(List<OneStart> starts, ToDoubleFunction<OneStart> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
