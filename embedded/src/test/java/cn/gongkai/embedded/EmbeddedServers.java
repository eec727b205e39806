package cn.gongkai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Broker and store in this JVM; the broker's log is deleted with it, the store has none. */
record EmbeddedServers(EmbeddedBroker broker, EmbeddedStore store, Path directory) implements TestServers {

    static EmbeddedServers start() {
        try {
            Path directory = Files.createTempDirectory("gongkai-broker-");
            return new EmbeddedServers(EmbeddedBroker.start(0, directory), EmbeddedStore.inMemory(0), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongoUri() {
        return store.connectionString();
    }

    @Override
    public String description() {
        return "the embedded broker (%s) and store (%s)".formatted(bootstrapServers(), mongoUri());
    }

    @Override
    public void close() {
        store.close();
        broker.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
