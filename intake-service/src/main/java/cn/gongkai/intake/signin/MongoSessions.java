package cn.gongkai.intake.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import jakarta.annotation.PostConstruct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.serializer.support.SerializationDelegate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * The sessions of those who are signed in, in the store: a person may be answered by another instance each time, and stays signed in
 * when one is restarted. The store knows a session by the digest of its id only, so that who reads the store is not signed in.
 */
@Repository
class MongoSessions implements SessionRepository<StoredSession> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoSessions.class);

    /** How exactly the store knows when a session was last used: not every request is worth a write. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final MongoCollection<Document> sessions;
    private final Duration idle;
    private final Clock clock;
    private final SerializationDelegate bytes =
            new SerializationDelegate(getClass().getClassLoader());

    MongoSessions(
            MongoClient client,
            @Value("${spring.mongodb.database}") String database,
            @Value("${intake.session.idle}") Duration idle,
            Clock clock) {
        this.sessions = client.getDatabase(database).getCollection("sessions");
        this.idle = idle;
        this.clock = clock;
    }

    @PostConstruct
    void createIndexes() {
        sessions.createIndex(Indexes.ascending("usedAt"), new IndexOptions().name("used_at"));
    }

    @Override
    public StoredSession createSession() {
        MapSession session = new MapSession();
        session.setMaxInactiveInterval(idle);
        return new StoredSession(session, true);
    }

    @Override
    public void save(StoredSession session) {
        if (!session.isFresh() && !session.storedId().equals(session.getId())) {
            move(session);
        }
        List<Bson> changes = changes(session);
        if (!session.isFresh() && changes.isEmpty() && session.usedSince().compareTo(EXACT) < 0) {
            return;
        }
        changes.add(set("usedAt", Date.from(session.getLastAccessedTime())));
        changes.add(setOnInsert("createdAt", Date.from(session.getCreationTime())));
        // Only a fresh one is inserted: a request that ends after the person signed out must not bring the session
        // back.
        sessions.updateOne(
                eq(digest(session.getId())), combine(changes), new UpdateOptions().upsert(session.isFresh()));
        session.stored();
    }

    /** The id is changed when someone signs in: what was under the old one goes to the new one. */
    private void move(StoredSession session) {
        Document stored = sessions.findOneAndDelete(eq(digest(session.storedId())));
        if (stored != null) {
            stored.put("_id", digest(session.getId()));
            sessions.insertOne(stored);
        }
    }

    private List<Bson> changes(StoredSession session) {
        List<Bson> changes = new ArrayList<>();
        session.changes()
                .forEach((name, value) -> changes.add(value.map(present -> set(field(name), serialized(present)))
                        .orElseGet(() -> unset(field(name)))));
        return changes;
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document document = sessions.find(eq(digest(id))).first();
        if (document == null) {
            return null;
        }
        MapSession session = new MapSession(id);
        session.setMaxInactiveInterval(idle);
        session.setCreationTime(document.getDate("createdAt").toInstant());
        session.setLastAccessedTime(document.getDate("usedAt").toInstant());
        if (session.isExpired()) {
            deleteById(id);
            return null;
        }
        Document attributes = document.get("attributes", new Document());
        try {
            for (String name : attributes.keySet()) {
                session.setAttribute(
                        name.replace('\uff0e', '.'),
                        bytes.deserialize(new ByteArrayInputStream(
                                attributes.get(name, Binary.class).getData())));
            }
        } catch (IOException e) {
            // Written by another version of a library: the person signs in again.
            LOG.info("a session of an earlier version is dropped: {}", e.getMessage());
            deleteById(id);
            return null;
        }
        return new StoredSession(session, false);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteOne(eq(digest(id)));
    }

    /** Forgets sessions that nobody has used for too long; those who come back with one are asked to sign in anyway. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        sessions.deleteMany(lt("usedAt", Date.from(clock.instant().minus(idle))));
    }

    /** Names of attributes have dots, which would lead into documents. */
    private static String field(String attribute) {
        return "attributes." + attribute.replace('.', '\uff0e');
    }

    private Binary serialized(Object value) {
        try {
            return new Binary(bytes.serializeToByteArray(value));
        } catch (IOException e) {
            throw new UncheckedIOException("an attribute of a session cannot be stored", e);
        }
    }

    private static String digest(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
