package cn.gongkai.benchmark.reader;

import cn.gongkai.benchmark.Jmh;
import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link ReaderBenchmark} and sets reading beside opening. */
public final class ReaderComparison {

    private ReaderComparison() {}

    /** @return the process's exit code */
    public static int run(Options options) throws RunnerException {
        boolean quick = options.has("quick");
        options.nothingElse();
        Jmh figures = Jmh.run(ReaderBenchmark.class, "format", quick);
        Table table =
                new Table("format", "read, documents/s", "mean", "opened, documents/s", "mean", "time read : opened");
        for (String format : List.of("DOCX", "HTML", "TXT")) {
            double read = figures.best("read", format);
            double opened = figures.best("open", format);
            table.add(
                    format.toLowerCase(Locale.ROOT),
                    read,
                    figures.mean("read", format),
                    opened,
                    figures.mean("open", format),
                    opened / read);
        }
        table.print();
        return 0;
    }
}
