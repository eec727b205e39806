package cn.gongkai.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A broker or store in a JVM of its own, to be killed. */
record ServerProcess(Process process, BufferedReader output, String firstLine) implements AutoCloseable {

    /** The process itself: prints the server's address, or why there is none, and runs until it is killed. */
    static final class Main {
        public static void main(String[] arguments) throws InterruptedException {
            Path directory = Path.of(arguments[1]);
            try {
                System.out.println(
                        arguments[0].equals("broker")
                                ? EmbeddedBroker.start(0, directory).bootstrapServers()
                                : EmbeddedStore.start(0, directory).connectionString());
            } catch (DirectoryInUse e) {
                System.out.println("DirectoryInUse: " + e.getMessage());
                Runtime.getRuntime().halt(1);
            }
            new CountDownLatch(1).await();
        }
    }

    static ServerProcess broker(Path directory) throws IOException {
        return start("broker", directory);
    }

    static ServerProcess store(Path directory) throws IOException {
        return start("store", directory);
    }

    private static ServerProcess start(String kind, Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        kind,
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String firstLine = output.readLine();
        if (firstLine == null) {
            throw new IllegalStateException("the " + kind + " said nothing and ended");
        }
        return new ServerProcess(process, output, firstLine);
    }

    /** Ends the process as kill -9 does: nothing in it gets a chance to finish. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
