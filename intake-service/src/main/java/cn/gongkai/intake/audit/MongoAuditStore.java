package cn.gongkai.intake.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import cn.gongkai.platform.access.Scope;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** The audit log in MongoDB: documents are inserted and found, nothing else. */
@Repository
class MongoAuditStore implements AuditStore {

    /** Lengths of the codes of province, city and county. */
    private static final int[] LEVELS = {2, 4, 6};

    private final MongoCollection<Document> entries;

    MongoAuditStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.entries = client.getDatabase(database).getCollection("audit");
    }

    @PostConstruct
    void createIndexes() {
        entries.createIndex(Indexes.ascending("places", "_id"), new IndexOptions().name("places_id"));
        entries.createIndex(Indexes.ascending("place", "_id"), new IndexOptions().name("place_id"));
    }

    @Override
    public void append(List<AuditEntry> added) {
        entries.insertMany(
                added.stream().map(MongoAuditStore::document).toList(), new InsertManyOptions().ordered(false));
    }

    @Override
    public List<AuditEntry> page(AuditQuery query, String after, int limit) {
        Scope scope = query.scope();
        List<Bson> filters = new ArrayList<>();
        if (!scope.below()) {
            filters.add(eq("place", scope.division()));
        } else if (!scope.division().isEmpty()) {
            filters.add(eq("places", scope.division()));
        }
        if (!after.isEmpty()) {
            filters.add(lt("_id", after));
        }
        // Ids begin with their time, so that one index serves both order and time.
        if (query.from() != null) {
            filters.add(gte("_id", Audit.idsFrom(query.from())));
        }
        if (query.until() != null) {
            filters.add(lt("_id", Audit.idsFrom(query.until())));
        }
        if (!query.action().isEmpty()) {
            filters.add(eq("action", query.action()));
        }
        if (!query.person().isEmpty()) {
            filters.add(
                    or(eq("subject", query.person()), regex("name", Pattern.compile(Pattern.quote(query.person())))));
        }
        return entries.find(filters.isEmpty() ? new Document() : and(filters))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(MongoAuditStore::entry)
                .into(new ArrayList<>());
    }

    private static Document document(AuditEntry entry) {
        return new Document("_id", entry.id())
                .append("at", Date.from(entry.at()))
                .append("subject", entry.subject())
                .append("name", entry.name())
                .append("roles", entry.roles())
                .append("division", entry.division())
                .append("action", entry.action())
                .append("agency", entry.agency())
                .append("submission", entry.submission())
                .append("address", entry.address())
                .append("outcome", entry.outcome())
                .append("place", entry.place())
                .append("places", places(entry.place()));
    }

    /** The divisions that the place lies in, itself too. */
    private static List<String> places(String place) {
        return Stream.concat(
                        IntStream.of(LEVELS)
                                .filter(length -> length < place.length())
                                .mapToObj(length -> place.substring(0, length)),
                        Stream.of(place))
                .toList();
    }

    private static AuditEntry entry(Document document) {
        return new AuditEntry(
                document.getString("_id"),
                document.getDate("at").toInstant(),
                document.getString("subject"),
                document.getString("name"),
                document.getList("roles", String.class),
                document.getString("division"),
                document.getString("action"),
                document.getString("agency"),
                document.getString("submission"),
                document.getString("address"),
                document.getString("outcome"));
    }
}
