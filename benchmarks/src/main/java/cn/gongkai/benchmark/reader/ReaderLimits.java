package cn.gongkai.benchmark.reader;

import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** How long and in how much memory the largest and the most hostile files are answered, each in a process with a small heap. */
public final class ReaderLimits {

    private static final double MEGABYTE = 1 << 20;

    private ReaderLimits() {}

    /** @return the process's exit code: 1 if a file was not answered */
    public static int run(Options options) throws IOException, InterruptedException {
        String heap = options.text("heap", "256m");
        String only = options.text("only", "");
        options.nothingElse();
        Table table = new Table("file", "MB", "first, CPU s", "again, CPU s", "heap, MB", "answer");
        boolean answered = true;
        Path path = Files.createTempFile("reader-limits", ".bin");
        try {
            for (Map.Entry<String, Supplier<byte[]>> file : LargeFiles.all().entrySet()) {
                if (file.getKey().startsWith(only)) {
                    Files.write(path, file.getValue().get());
                    String[] figures = read(path, heap);
                    answered &= figures.length == 4 && !figures[0].equals("-");
                    table.add(
                            file.getKey(),
                            Files.size(path) / MEGABYTE,
                            figures.length > 0 ? figures[0] : "",
                            figures.length > 1 ? figures[1] : "",
                            figures.length > 2 ? figures[2] : "",
                            figures.length > 3 ? figures[3] : "no answer");
                }
            }
        } finally {
            Files.delete(path);
        }
        table.print();
        return answered ? 0 : 1;
    }

    private static String[] read(Path path, String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneReading.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String figures = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                figures = line.startsWith("= ") ? line.substring(2) : figures;
            }
        }
        process.waitFor();
        return figures.isEmpty() ? new String[0] : figures.split(" ");
    }
}
