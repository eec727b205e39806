package cn.gongkai.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {

    private static final int DUPLICATE_KEY = 11000;

    @TempDir
    Path directory;

    @Test
    void documentsAndIndexesSurviveARestart() {
        withDocuments(documents -> {
            documents.createIndex(
                    new Document("pending", 1), new IndexOptions().unique(true).sparse(true));
            documents.createIndex(new Document("state", 1));
            documents.insertMany(IntStream.range(0, 1000)
                    .mapToObj(i -> new Document("_id", i).append("state", "S" + i % 10))
                    .toList());
            documents.updateOne(eq(7), Updates.set("pending", "p7"));
        });
        withDocuments(documents -> {
            assertThat(documents.countDocuments()).isEqualTo(1000);
            assertThat(documents.countDocuments(eq("state", "S3"))).isEqualTo(100);
            assertThat(documents.find(gt("pending", "")).first())
                    .isEqualTo(new Document("_id", 7).append("state", "S7").append("pending", "p7"));
            assertThat(documents.listIndexes().map(index -> index.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "pending_1", "state_1");
            assertThatThrownBy(() -> documents.insertOne(new Document("pending", "p7")))
                    .isInstanceOf(MongoWriteException.class);
            documents.updateOne(eq(7), Updates.unset("pending"));
            documents.insertOne(new Document("_id", -1).append("pending", "p7"));
        });
    }

    @Test
    void duplicatesAreRefusedWithTheCodeDriversKnow() {
        withDocuments(documents -> {
            documents.createIndex(new Document("agency", 1).append("year", 1), new IndexOptions().unique(true));
            documents.insertOne(
                    new Document("_id", 1).append("agency", "370832106").append("year", 2024));
            Document same = new Document("_id", 2).append("agency", "370832106").append("year", 2024);
            assertThatThrownBy(() -> documents.insertOne(same))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(DUPLICATE_KEY));
            Document other =
                    new Document("_id", 3).append("agency", "370832107").append("year", 2024);
            assertThatThrownBy(() -> documents.insertMany(List.of(same, other), new InsertManyOptions().ordered(false)))
                    .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                        assertThat(e.getWriteErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY));
                        assertThat(e.getWriteErrors().get(0).getIndex()).isZero();
                    });
            assertThatThrownBy(() -> documents.updateOne(eq(3), Updates.set("agency", "370832106")))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(DUPLICATE_KEY));
            assertThatThrownBy(() -> documents.findOneAndUpdate(
                            eq(4),
                            Updates.combine(Updates.set("agency", "370832106"), Updates.set("year", 2024)),
                            new FindOneAndUpdateOptions().upsert(true)))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(DUPLICATE_KEY));
            assertThat(documents.countDocuments()).isEqualTo(2);
        });
    }

    @Test
    void anIndexThatDuplicatesForbidIsNotLeftHalfBuilt() {
        withDocuments(documents -> {
            documents.insertMany(
                    List.of(new Document("name", "a"), new Document("name", "b"), new Document("name", "a")));
            IndexOptions unique = new IndexOptions().unique(true);
            assertThatThrownBy(() -> documents.createIndex(new Document("name", 1), unique))
                    .isInstanceOfSatisfying(
                            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
            documents.deleteOne(eq("name", "a"));
            documents.createIndex(new Document("name", 1), unique);
            assertThat(documents.countDocuments(eq("name", "a"))).isEqualTo(1);
            assertThat(documents.countDocuments(eq("name", "b"))).isEqualTo(1);
        });
    }

    @Test
    void aDroppedCollectionStartsEmptyUnderTheSameName() {
        withDocuments(documents -> {
            documents.createIndex(new Document("name", 1), new IndexOptions().unique(true));
            documents.insertOne(new Document("name", "a"));
            documents.drop();
            documents.createIndex(new Document("name", 1), new IndexOptions().unique(true));
            documents.insertOne(new Document("name", "a"));
            assertThat(documents.countDocuments()).isEqualTo(1);
        });
        withDocuments(documents -> assertThat(documents.countDocuments()).isEqualTo(1));
    }

    @Test
    void manyUpdatesOfOneDocumentDoNotSwellTheFile() throws IOException {
        withDocuments(documents -> {
            documents.insertOne(new Document("_id", 1).append("text", "x".repeat(10_000)));
            for (int i = 0; i < 10_000; i++) {
                documents.updateOne(eq(1), Updates.inc("n", 1));
            }
            assertThat(documents.find().first()).containsEntry("n", 10_000);
        });
        // 10,000 rewrites of 10 KB are 100 MB and more.
        assertThat(Files.size(directory.resolve("documents.mv"))).isLessThan(100_000_000);
    }

    @Test
    void aDirectoryServesOneStoreAtATime() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(0, directory)) {
            assertThatThrownBy(() -> EmbeddedStore.start(0, directory))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining(directory.toString());
            try (ServerProcess second = ServerProcess.store(directory)) {
                assertThat(second.firstLine()).startsWith("DirectoryInUse: " + directory);
            }
            assertThat(store.connectionString()).startsWith("mongodb://127.0.0.1:");
        }
        EmbeddedStore.start(0, directory).close();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedStore.start(other.getLocalPort(), directory))
                    .isInstanceOfSatisfying(
                            PortTaken.class, e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
        }
    }

    private void withDocuments(Consumer<MongoCollection<Document>> use) {
        try (EmbeddedStore store = EmbeddedStore.start(0, directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            use.accept(client.getDatabase("test").getCollection("documents"));
        }
    }
}
