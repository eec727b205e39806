package cn.gongkai.intake.policy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.annotation.PostConstruct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** One document a division: {@code {_id: "370832", version: 2, rules: {"T2-BLANK": "NOTICE"}, dueDates: {"2024": "2025-01-20"}}}. */
@Repository
class MongoPolicyStore implements PolicyStore {

    private static final String CHANGED_AT = "changedAt";

    private final MongoCollection<Document> policies;

    MongoPolicyStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.policies = client.getDatabase(database).getCollection("policies");
    }

    @PostConstruct
    void createIndexes() {
        policies.createIndex(Indexes.ascending(CHANGED_AT), new IndexOptions().name("changed_at"));
    }

    @Override
    public Optional<DivisionPolicy> find(String division) {
        return Optional.ofNullable(policies.find(eq(division)).first()).map(MongoPolicyStore::policy);
    }

    @Override
    public boolean replace(DivisionPolicy next, Instant now) {
        Document document = document(next).append(CHANGED_AT, Date.from(now));
        int before = next.version() - 1;
        if (before > 0) {
            return policies.replaceOne(and(eq(next.division()), eq("version", before)), document)
                            .getMatchedCount()
                    == 1;
        }
        try {
            policies.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public List<DivisionPolicy> changedSince(Instant time) {
        return policies.find(gte(CHANGED_AT, Date.from(time)))
                .map(MongoPolicyStore::policy)
                .into(new ArrayList<>());
    }

    private static Document document(DivisionPolicy policy) {
        Document rules = new Document();
        policy.rules().forEach((rule, weight) -> rules.append(rule, weight.name()));
        Document dueDates = new Document();
        policy.dueDates().forEach((year, date) -> dueDates.append(Integer.toString(year), date.toString()));
        return new Document("_id", policy.division())
                .append("version", policy.version())
                .append("rules", rules)
                .append("dueDates", dueDates)
                .append(
                        "review",
                        policy.review() == null ? null : policy.review().name())
                .append(
                        "reminders",
                        policy.reminders() == null ? null : policy.reminders().name());
    }

    private static DivisionPolicy policy(Document document) {
        Map<String, Weight> rules = new TreeMap<>();
        document.get("rules", Document.class)
                .forEach((rule, weight) -> rules.put(rule, Weight.valueOf(weight.toString())));
        Map<Integer, LocalDate> dueDates = new TreeMap<>();
        document.get("dueDates", Document.class)
                .forEach((year, date) -> dueDates.put(Integer.valueOf(year), LocalDate.parse(date.toString())));
        String review = document.getString("review");
        String reminders = document.getString("reminders");
        return new DivisionPolicy(
                document.getString("_id"),
                document.getInteger("version"),
                rules,
                dueDates,
                review == null ? null : Review.valueOf(review),
                reminders == null ? null : Reminders.valueOf(reminders));
    }
}
