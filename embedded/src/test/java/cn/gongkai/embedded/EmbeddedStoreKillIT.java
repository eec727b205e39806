package cn.gongkai.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreKillIT {

    private static final int KILLS = 20;
    private static final int WRITERS = 8;

    @TempDir
    Path directory;

    @Test
    void everyAcknowledgedWriteIsFoundAgainAfterTwentyKillsUnderLoad() throws Exception {
        List<AcknowledgingWriter> writers =
                IntStream.range(0, WRITERS).mapToObj(AcknowledgingWriter::new).toList();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess store = ServerProcess.store(directory);
                    MongoClient client = MongoClients.create(store.firstLine() + "/?serverSelectionTimeoutMS=3000")) {
                MongoCollection<Document> documents = client.getDatabase("kill").getCollection("documents");
                assertNothingIsLost(documents, writers);
                documents.createIndex(
                        Indexes.ascending("name"),
                        new IndexOptions().unique(true).sparse(true));
                writeUntilKilled(store, documents, writers);
            }
        }
        try (EmbeddedStore store = EmbeddedStore.start(0, directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            assertNothingIsLost(client.getDatabase("kill").getCollection("documents"), writers);
        }
        assertThat(writers)
                .allSatisfy(writer -> assertThat(writer.acknowledged())
                        .as("writes in all rounds")
                        .isGreaterThan(KILLS));
    }

    private static void writeUntilKilled(
            ServerProcess store, MongoCollection<Document> documents, List<AcknowledgingWriter> writers)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        writers.forEach(writer -> threads.execute(() -> writer.writeUntilRefused(documents)));
        Thread.sleep(ThreadLocalRandom.current().nextLong(200, 700));
        store.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void assertNothingIsLost(MongoCollection<Document> documents, List<AcknowledgingWriter> writers) {
        Set<Object> found = new HashSet<>();
        Set<Object> named = new HashSet<>();
        for (Document document : documents.find()) {
            found.add(document.get("_id"));
            if (document.containsKey("name")) {
                named.add(document.get("name"));
            }
        }
        for (AcknowledgingWriter writer : writers) {
            assertThat(writer.inserted().stream().filter(id -> !found.contains(id)))
                    .as("acknowledged but lost")
                    .isEmpty();
            Document counter = documents.find(eq(writer.counterId())).first();
            assertThat(counter == null ? 0 : counter.getInteger("updates")).isGreaterThanOrEqualTo(writer.updates());
            assertThat(counter == null ? 0 : counter.getInteger("claims")).isGreaterThanOrEqualTo(writer.claims());
        }
        Set<Object> inIndex = new HashSet<>();
        documents.find(exists("name")).forEach(document -> inIndex.add(document.get("name")));
        assertThat(inIndex).as("names found through the index").isEqualTo(named);
    }
}
