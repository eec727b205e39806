package cn.gongkai.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One collection with indexes and the same without: whatever is asked, both must answer the same. */
class IndexedQueriesIT {

    private static final int QUERIES = 2_000;

    private final Random random = new Random(20260131);
    private EmbeddedStore store;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> scanned;

    @BeforeEach
    void fillBoth() {
        store = EmbeddedStore.inMemory(0);
        client = MongoClients.create(store.connectionString());
        MongoDatabase database = client.getDatabase("queries");
        indexed = database.getCollection("indexed");
        scanned = database.getCollection("scanned");
        indexed.createIndex(new Document("a", 1));
        indexed.createIndex(new Document("a", 1).append("b", -1));
        indexed.createIndex(new Document("c.d", 1).append("a", 1));
        indexed.createIndex(new Document("tags", 1));
        indexed.createIndex(new Document("b", 1), new IndexOptions().sparse(true));
        indexed.createIndex(
                new Document("unique", 1), new IndexOptions().unique(true).sparse(true));
        for (int id = 0; id < 400; id++) {
            Document document = document(id);
            indexed.insertOne(document);
            scanned.insertOne(document);
        }
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void indexesFindWhatAScanFinds() {
        for (int i = 0; i < QUERIES; i++) {
            assertSameAnswers();
        }
    }

    @Test
    void indexesFollowUpdatesAndDeletes() {
        for (int i = 0; i < 400; i++) {
            Document query = new Document("_id", random.nextInt(400));
            Document update = new Document("$set", new Document("a", value()))
                    .append("$unset", new Document("b", ""))
                    .append("$push", new Document("tags", random.nextInt(5)));
            indexed.updateOne(query, update);
            scanned.updateOne(query, update);
            Document gone = new Document("_id", random.nextInt(400));
            if (i % 4 == 0) {
                indexed.deleteOne(gone);
                scanned.deleteOne(gone);
            }
            assertSameAnswers();
        }
    }

    private void assertSameAnswers() {
        Document query = query();
        Document sort = sort();
        int skip = random.nextInt(3) * 4;
        int limit = random.nextInt(3) * 7;
        assertThat(answer(indexed, query, sort, skip, limit))
                .as("query %s sort %s skip %d limit %d", query.toJson(), sort.toJson(), skip, limit)
                .isEqualTo(answer(scanned, query, sort, skip, limit));
        assertThat(indexed.countDocuments(query)).isEqualTo(scanned.countDocuments(query));
    }

    private static List<Document> answer(
            MongoCollection<Document> documents, Document query, Document sort, int skip, int limit) {
        FindIterable<Document> found =
                documents.find(query).sort(sort).skip(skip).limit(limit);
        return found.into(new ArrayList<>());
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        if (random.nextInt(5) > 0) {
            document.append("a", value());
        }
        if (random.nextInt(3) > 0) {
            document.append("b", random.nextInt(20));
        }
        if (random.nextInt(4) > 0) {
            document.append("c", new Document("d", value()));
        }
        if (random.nextInt(4) == 0) {
            document.append(
                    "tags",
                    random.ints(random.nextInt(4), 0, 5).boxed().distinct().toList());
        }
        if (random.nextInt(4) == 0) {
            document.append("unique", "u" + id);
        }
        return document;
    }

    private Object value() {
        return switch (random.nextInt(6)) {
            case 0 -> (double) random.nextInt(8);
            case 1 -> (long) random.nextInt(8);
            case 2 -> null;
            case 3 -> "s" + random.nextInt(5);
            default -> random.nextInt(8);
        };
    }

    private Document query() {
        Document query = new Document();
        for (String field : List.of("a", "b", "c.d", "tags", "unique", "_id")) {
            if (random.nextInt(3) == 0) {
                query.append(field, demand(field));
            }
        }
        return random.nextInt(4) == 0 && !query.isEmpty()
                ? new Document("$and", List.of(query, new Document("a", demand("a"))))
                : query;
    }

    private Object demand(String field) {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$gt", operand(field));
            case 1 -> new Document("$gte", operand(field)).append("$lt", operand(field));
            case 2 -> new Document("$lte", operand(field));
            case 3 -> new Document("$in", Arrays.asList(operand(field), operand(field), null));
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$ne", operand(field));
            case 6 -> null;
            default -> operand(field);
        };
    }

    private Object operand(String field) {
        return switch (field) {
            case "unique" -> "u" + random.nextInt(400);
            case "_id" -> random.nextInt(400);
            case "c.d" -> random.nextBoolean() ? random.nextInt(8) : "s" + random.nextInt(5);
            default -> random.nextInt(8);
        };
    }

    private Document sort() {
        Document sort = new Document();
        for (String field : List.of("a", "b", "c.d")) {
            if (random.nextInt(4) == 0) {
                sort.append(field, random.nextBoolean() ? 1 : -1);
            }
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }
}
