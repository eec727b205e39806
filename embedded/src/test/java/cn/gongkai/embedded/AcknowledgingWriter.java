package cn.gongkai.embedded;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Writes in every way a service does and remembers what the store said it has. */
final class AcknowledgingWriter {

    private static final String TEXT = "公开".repeat(500);

    private final int number;
    private final List<String> inserted = new ArrayList<>();
    private int updates;
    private int claims;

    AcknowledgingWriter(int number) {
        this.number = number;
    }

    List<String> inserted() {
        return inserted;
    }

    int updates() {
        return updates;
    }

    int claims() {
        return claims;
    }

    int acknowledged() {
        return inserted.size() + updates + claims;
    }

    String counterId() {
        return "counter-" + number;
    }

    /** Returns when the store is gone; what was then under way counts as not acknowledged. */
    void writeUntilRefused(MongoCollection<Document> documents) {
        try {
            while (true) {
                insertOne(documents);
                insertTogether(documents);
                update(documents);
                claim(documents);
            }
        } catch (MongoException storeIsGone) {
            // Expected: the store was killed.
        }
    }

    private void insertOne(MongoCollection<Document> documents) {
        Document document = document();
        documents.insertOne(document.append("name", "name-" + document.getString("_id")));
        inserted.add(document.getString("_id"));
    }

    private void insertTogether(MongoCollection<Document> documents) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Document document = document();
            ids.add(document.getString("_id"));
            writes.add(new InsertOneModel<>(document));
        }
        documents.bulkWrite(writes);
        inserted.addAll(ids);
    }

    private void update(MongoCollection<Document> documents) {
        documents.updateOne(
                eq(counterId()),
                Updates.combine(Updates.inc("updates", 1), Updates.inc("claims", 0)),
                new UpdateOptions().upsert(true));
        updates++;
    }

    private void claim(MongoCollection<Document> documents) {
        claims = documents
                .findOneAndUpdate(
                        eq(counterId()),
                        Updates.inc("claims", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                .getInteger("claims");
    }

    private static Document document() {
        return new Document("_id", UUID.randomUUID().toString()).append("text", TEXT);
    }
}
