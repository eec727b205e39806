package cn.gongkai.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The platform as a newcomer starts it: one process from the runnable jar, with ports and a data folder of its own. */
public final class Platform implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final List<String> PORTS =
            List.of("BROKER_PORT", "STORE_PORT", "INTAKE_PORT", "VALIDATION_PORT", "PUBLICATION_PORT", "ISSUER_PORT");

    private final Path data;
    private final List<Integer> ports;
    private final Path console;
    private Process process;

    private Platform(Path data, List<Integer> ports) throws IOException {
        this.data = data;
        this.ports = ports;
        this.console = data.resolve("console.txt");
        this.process = launch(data, console);
    }

    /** Starts on a fresh folder and waits until everything is ready; once more where another program was quicker to take a port. */
    public static Platform start() throws IOException, InterruptedException {
        try {
            return startOnce();
        } catch (IllegalStateException failed) {
            if (String.valueOf(failed.getMessage()).contains("is taken by another program")) {
                return startOnce();
            }
            throw failed;
        }
    }

    private static Platform startOnce() throws IOException, InterruptedException {
        Platform platform = new Platform(Files.createTempDirectory("gongkai-system-test"), freePorts());
        try {
            platform.awaitReady();
            return platform;
        } catch (Throwable failed) {
            platform.close();
            throw failed;
        }
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < PORTS.size(); i++) {
            sockets.add(new ServerSocket(0));
        }
        List<Integer> free = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return free;
    }

    /** Shows the demonstration on this platform and returns what it said. */
    String demo() throws IOException, InterruptedException {
        Path output = data.resolve("demo.txt");
        Process demo = launch("demo", data, output);
        if (!demo.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            demo.destroyForcibly();
            throw new IllegalStateException("the demonstration does not end");
        }
        return Files.readString(output);
    }

    private Process launch(Path folder, Path output) throws IOException {
        return launch("run", folder, output);
    }

    private Process launch(String command, Path folder, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                System.getProperty("gongkai.jar"),
                command);
        Map<String, String> environment = builder.environment();
        environment.put("GONGKAI_DATA", folder.toString());
        environment.put("WEBHOOK_ALLOWED_HOSTS", "localhost");
        // What a webhook refuses is parked after a moment instead of a day.
        environment.put("INTAKE_WEBHOOK_RETRYAFTER", "200ms");
        for (int i = 0; i < PORTS.size(); i++) {
            environment.put(PORTS.get(i), ports.get(i).toString());
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(START);
        while (!console().contains("Gongkai is ready")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("the platform did not start:\n" + console());
            }
            Thread.sleep(100);
        }
    }

    /** Starts a second process on the same ports and folder, waits for it to give up and returns what it said. */
    String startAgain() throws IOException, InterruptedException {
        return startBeside(data);
    }

    /** Starts a second process on the same ports and a folder of its own, waits for it to give up and returns what it said. */
    String startBeside() throws IOException, InterruptedException {
        return startBeside(Files.createDirectory(data.resolve("beside")));
    }

    private String startBeside(Path folder) throws IOException, InterruptedException {
        Path output = data.resolve("second-console.txt");
        Process second = launch(folder, output);
        if (!second.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            second.destroyForcibly();
            throw new IllegalStateException("a second platform runs beside the first");
        }
        return Files.readString(output);
    }

    /** Ends the process without a chance to write anything more. */
    void kill() throws InterruptedException {
        if (!process.destroyForcibly().waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the platform outlives being killed");
        }
    }

    /** Starts again on the same folder. */
    void restart() throws IOException, InterruptedException {
        process = launch(data, console);
        awaitReady();
    }

    /** Asks the process to stop and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the platform does not stop");
        }
        return process.exitValue();
    }

    String console() throws IOException {
        return Files.readString(console);
    }

    String broker() {
        return "127.0.0.1:" + ports.get(0);
    }

    public Client intake() {
        return new Client(intakeAddress(), issuer());
    }

    Client validation() {
        return new Client(validationAddress(), issuer());
    }

    public Client publication() {
        return new Client(publicationAddress());
    }

    public String intakeAddress() {
        return "http://localhost:" + ports.get(2);
    }

    String validationAddress() {
        return "http://localhost:" + ports.get(3);
    }

    public String publicationAddress() {
        return "http://localhost:" + ports.get(4);
    }

    public String issuer() {
        return "http://localhost:" + ports.get(5);
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
