package cn.gongkai.intake.webhook;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Webhooks in MongoDB. */
@Repository
class MongoWebhookStore implements WebhookStore {

    private final MongoCollection<Document> webhooks;

    MongoWebhookStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.webhooks = client.getDatabase(database).getCollection("webhooks");
    }

    @Override
    public void insert(Webhook webhook) {
        webhooks.insertOne(new Document("_id", webhook.id())
                .append("division", webhook.division())
                .append("address", webhook.address().toString())
                .append(
                        "events",
                        webhook.events().stream().map(WebhookEvent::name).toList())
                .append("states", List.copyOf(webhook.states()))
                .append("secret", webhook.secret())
                .append("createdAt", Date.from(webhook.createdAt())));
    }

    @Override
    public Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.find(eq(id)).first()).map(MongoWebhookStore::webhook);
    }

    @Override
    public List<Webhook> all() {
        return webhooks.find()
                .sort(Sorts.ascending("createdAt"))
                .map(MongoWebhookStore::webhook)
                .into(new ArrayList<>());
    }

    @Override
    public List<Webhook> below(String division) {
        return all().stream()
                .filter(webhook -> webhook.division().startsWith(division))
                .toList();
    }

    @Override
    public void delete(String id) {
        webhooks.deleteOne(eq(id));
    }

    /** One that was registered before there was a choice hears of changes of status. */
    private static Set<WebhookEvent> events(Document document) {
        return document.getList("events", String.class, List.of(WebhookEvent.STATUS_CHANGED.name())).stream()
                .map(WebhookEvent::valueOf)
                .collect(Collectors.toSet());
    }

    private static Webhook webhook(Document document) {
        return new Webhook(
                document.getString("_id"),
                document.getString("division"),
                URI.create(document.getString("address")),
                events(document),
                Set.copyOf(document.getList("states", String.class)),
                document.getString("secret"),
                document.getDate("createdAt").toInstant());
    }
}
