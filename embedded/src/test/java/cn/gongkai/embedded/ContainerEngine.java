package cn.gongkai.embedded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Decides whether the integration tests run in containers. */
final class ContainerEngine {

    static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    static final String MONGO_IMAGE = "mongo:8.0";

    private static final long PATIENCE_SECONDS = 5;

    private ContainerEngine() {}

    /** True when asked for by {@code -Dgongkai.containers=true}, or when an engine could start without a download. */
    static boolean isToBeUsed() {
        return Boolean.getBoolean("gongkai.containers") || hasAllImages();
    }

    /**
     * Asks the engine's command line, which finds its engine wherever that is configured and answers in milliseconds
     * where there is none. Never pulls: an engine without a way to the registry would try for minutes.
     */
    private static boolean hasAllImages() {
        List<String> command = new ArrayList<>(List.of("docker", "image", "inspect", KAFKA_IMAGE, MONGO_IMAGE));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            command.add(TestcontainersConfiguration.getInstance().getRyukImage());
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean isAnswered = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return isAnswered && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
