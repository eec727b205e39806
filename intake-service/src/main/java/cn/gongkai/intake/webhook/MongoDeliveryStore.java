package cn.gongkai.intake.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cn.gongkai.intake.webhook.Delivery.State;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Deliveries in MongoDB. */
@Repository
class MongoDeliveryStore implements DeliveryStore {

    /** When a delivery is due; of meaning only while it waits. */
    private static final String DUE = "due";

    private static final String WEBHOOK = "webhook";
    private static final String STATE = "state";
    private static final String CREATED_AT = "createdAt";

    private final MongoCollection<Document> deliveries;

    MongoDeliveryStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.deliveries = client.getDatabase(database).getCollection("webhook-deliveries");
    }

    @PostConstruct
    void createIndexes() {
        deliveries.createIndex(Indexes.ascending(WEBHOOK, STATE, DUE), new IndexOptions().name("webhook_state_due"));
        deliveries.createIndex(Indexes.ascending(CREATED_AT), new IndexOptions().name("created_at"));
    }

    @Override
    public void insert(List<Delivery> added) {
        if (added.isEmpty()) {
            return;
        }
        try {
            deliveries.insertMany(
                    added.stream().map(MongoDeliveryStore::document).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean onlyThereAlready = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyThereAlready) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Delivery> claimDue(String webhook, Instant now, Instant until) {
        return Optional.ofNullable(deliveries.findOneAndUpdate(
                        and(eq(WEBHOOK, webhook), eq(STATE, State.WAITING.name()), lte(DUE, Date.from(now))),
                        set(DUE, Date.from(until)),
                        new FindOneAndUpdateOptions().sort(Sorts.ascending(DUE))))
                .map(MongoDeliveryStore::delivery);
    }

    @Override
    public void update(Delivery delivery) {
        deliveries.updateOne(
                eq(key(delivery.webhook(), delivery.id())),
                combine(
                        set(STATE, delivery.state().name()),
                        set(DUE, Date.from(delivery.next())),
                        set(
                                "attempts",
                                delivery.attempts().stream()
                                        .map(MongoDeliveryStore::document)
                                        .toList())));
    }

    @Override
    public Optional<Delivery> find(String webhook, String id) {
        return Optional.ofNullable(deliveries.find(eq(key(webhook, id))).first())
                .map(MongoDeliveryStore::delivery);
    }

    @Override
    public List<Delivery> log(String webhook, @Nullable State state, String before, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(eq(WEBHOOK, webhook)));
        if (state != null) {
            filters.add(eq(STATE, state.name()));
        }
        if (!before.isEmpty()) {
            find(webhook, before).ifPresent(last -> filters.add(olderThan(last)));
        }
        return deliveries
                .find(and(filters))
                .sort(Sorts.descending(CREATED_AT, "_id"))
                .limit(limit)
                .map(MongoDeliveryStore::delivery)
                .into(new ArrayList<>());
    }

    /** Many are made in one moment: among those the key decides. */
    private static Bson olderThan(Delivery last) {
        Date createdAt = Date.from(last.createdAt());
        return or(lt(CREATED_AT, createdAt), and(eq(CREATED_AT, createdAt), lt("_id", key(last.webhook(), last.id()))));
    }

    @Override
    public long parked(String webhook) {
        return deliveries.countDocuments(and(eq(WEBHOOK, webhook), eq(STATE, State.PARKED.name())));
    }

    @Override
    public long retryParked(String webhook, @Nullable String id, Instant now) {
        List<Bson> filters = new ArrayList<>(List.of(eq(WEBHOOK, webhook), eq(STATE, State.PARKED.name())));
        if (id != null) {
            filters.add(eq(key(webhook, id)));
        }
        return deliveries
                .updateMany(and(filters), combine(set(STATE, State.WAITING.name()), set(DUE, Date.from(now))))
                .getModifiedCount();
    }

    @Override
    public void deleteOf(String webhook) {
        deliveries.deleteMany(eq(WEBHOOK, webhook));
    }

    @Override
    public void forgetBefore(Instant time) {
        deliveries.deleteMany(and(lt(CREATED_AT, Date.from(time)), ne(STATE, State.WAITING.name())));
    }

    private static String key(String webhook, String id) {
        return webhook + "/" + id;
    }

    private static Document document(Delivery delivery) {
        return new Document("_id", key(delivery.webhook(), delivery.id()))
                .append(WEBHOOK, delivery.webhook())
                .append("message", delivery.id())
                .append("about", delivery.about())
                .append("body", new Binary(delivery.body()))
                .append(STATE, delivery.state().name())
                .append(
                        "attempts",
                        delivery.attempts().stream()
                                .map(MongoDeliveryStore::document)
                                .toList())
                .append(CREATED_AT, Date.from(delivery.createdAt()))
                .append(DUE, Date.from(delivery.next()));
    }

    private static Document document(Attempt attempt) {
        return new Document("at", Date.from(attempt.at()))
                .append("status", attempt.status())
                .append("answer", attempt.answer())
                .append("millis", attempt.took().toMillis());
    }

    private static Delivery delivery(Document document) {
        return new Delivery(
                document.getString("message"),
                document.getString(WEBHOOK),
                document.getString("about"),
                document.get("body", Binary.class).getData(),
                State.valueOf(document.getString(STATE)),
                document.getList("attempts", Document.class).stream()
                        .map(MongoDeliveryStore::attempt)
                        .toList(),
                document.getDate(CREATED_AT).toInstant(),
                document.getDate(DUE).toInstant());
    }

    private static Attempt attempt(Document document) {
        return new Attempt(
                document.getDate("at").toInstant(),
                document.getInteger("status"),
                document.getString("answer"),
                Duration.ofMillis(document.getLong("millis")));
    }
}
