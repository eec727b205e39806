package cn.gongkai.intake.status;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Reads the status list of {@link MongoStatusList} in the order of waiting. */
@Repository
class MongoStatusQueue implements StatusQueue {

    private final MongoCollection<Document> statuses;

    MongoStatusQueue(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.statuses = client.getDatabase(database).getCollection("statuses");
    }

    @Override
    public List<Queued> after(Query query, @Nullable Position position, int limit) {
        List<Bson> filters = filters(query);
        if (position != null) {
            Date at = Date.from(position.at());
            // The first bound is what an index is searched by; alternatives are not.
            filters.add(gte("at", at));
            filters.add(or(gt("at", at), gt("_id", position.key())));
        }
        return page(filters, Sorts.ascending("at", "_id"), limit);
    }

    @Override
    public List<Queued> before(Query query, Position position, int limit) {
        List<Bson> filters = filters(query);
        Date at = Date.from(position.at());
        filters.add(lte("at", at));
        filters.add(or(lt("at", at), lt("_id", position.key())));
        return page(filters, Sorts.descending("at", "_id"), limit);
    }

    private List<Queued> page(List<Bson> filters, Bson order, int limit) {
        return statuses.find(and(filters))
                .sort(order)
                .limit(limit)
                .map(document ->
                        new Queued(MongoStatusList.status(document), document.containsKey(MongoStatusList.BESIDE)))
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Integer> count(Query query) {
        Map<String, Integer> counts = new TreeMap<>();
        statuses.aggregate(List.of(
                        Aggregates.match(and(filters(query))),
                        Aggregates.group("$state", Accumulators.sum("count", 1))))
                .forEach(group -> counts.put(
                        group.getString("_id"), group.get("count", Number.class).intValue()));
        return counts;
    }

    private static List<Bson> filters(Query query) {
        List<Bson> filters = new ArrayList<>();
        MongoStatusList.place(query.scope()).ifPresent(filters::add);
        filters.add(ne(MongoStatusList.BESIDE, MongoStatusList.OVER));
        if (query.year() != null) {
            filters.add(eq("year", query.year()));
        }
        if (query.state() != null) {
            filters.add(eq("state", query.state()));
        }
        switch (query.findings()) {
            case ANY -> {}
            case SOME -> filters.add(or(gt("errors", 0), gt("warnings", 0), gt("notices", 0)));
            case WARNINGS -> filters.add(gt("warnings", 0));
            case NONE -> filters.add(and(eq("errors", 0), eq("warnings", 0), eq("notices", 0)));
        }
        if (query.since() != null) {
            filters.add(gte("at", Date.from(query.since())));
        }
        if (!query.name().isEmpty()) {
            filters.add(regex("agencyName", Pattern.quote(query.name())));
        }
        return filters;
    }
}
