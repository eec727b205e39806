package cn.gongkai.benchmark.reader;

import cn.gongkai.reader.Hints;
import cn.gongkai.reader.ReadResult;
import cn.gongkai.reader.ReadResult.Unreadable;
import cn.gongkai.reader.ReportReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one file twice in a process of its own and prints processor seconds, seconds, the heap it took at most in MB, and the answer. */
public final class OneReading {

    private OneReading() {}

    public static void main(String[] arguments) throws IOException {
        byte[] content = Files.readAllBytes(Path.of(arguments[0]));
        try {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            new ReportReader().read(content, Hints.NONE);
            long between = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long again = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            ReadResult result = new ReportReader().read(content, Hints.NONE);
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            System.out.printf(
                    "\n= %.2f %.2f %d %s%n",
                    (between - begin) / 1e9, (end - again) / 1e9, peak() >> 20, answer(result));
        } catch (OutOfMemoryError e) {
            System.out.println("\n= - - - out-of-memory");
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static String answer(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> "read";
            case Unreadable unreadable ->
                unreadable.problems().getFirst().reason().name();
        };
    }
}
