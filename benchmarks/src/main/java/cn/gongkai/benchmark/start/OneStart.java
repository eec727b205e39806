package cn.gongkai.benchmark.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process's life.
 *
 * @param ready from the command to the line that says so, in seconds
 * @param cpu its processor time until then, in seconds
 * @param cpuAtRest processor time in the ten idle seconds that follow, in percent of one processor
 * @param residentMegabytes after them; 0 where the system does not tell
 * @param stop from the signal to the end, in seconds
 */
record OneStart(double ready, double cpu, double cpuAtRest, double residentMegabytes, double stop) {

    private static final Duration REST = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 60;

    static OneStart of(Path jar, Path data) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-jar",
                        jar.toString(),
                        "run")
                .redirectErrorStream(true);
        command.environment().put("GONGKAI_DATA", data.toString());
        for (String port : List.of(
                "BROKER_PORT", "STORE_PORT", "INTAKE_PORT", "VALIDATION_PORT", "PUBLICATION_PORT", "ISSUER_PORT")) {
            command.environment().put(port, Integer.toString(freePort()));
        }
        long begin = System.nanoTime();
        Process process = command.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            awaitReady(lines);
            double ready = secondsSince(begin);
            double cpu = cpuSeconds(process);
            Thread.sleep(REST);
            double cpuAtRest = 100 * (cpuSeconds(process) - cpu) / REST.toSeconds();
            double resident = residentMegabytes(process.pid());
            long told = System.nanoTime();
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the platform did not stop");
            }
            return new OneStart(ready, cpu, cpuAtRest, resident, secondsSince(told));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void awaitReady(BufferedReader lines) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("is ready after")) {
                return;
            }
        }
        throw new IllegalStateException("the platform did not start:\n" + said);
    }

    private static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
