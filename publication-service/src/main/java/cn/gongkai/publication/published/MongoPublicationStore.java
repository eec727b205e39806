package cn.gongkai.publication.published;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.regex;

import cn.gongkai.report.Place;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Publications in MongoDB: collection {@code publications} holds one document an agency and year with all revisions,
 * {@code summaries} a small one for lists, which would otherwise read through every report.
 */
final class MongoPublicationStore implements PublicationStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final Bson WITHOUT_FIGURES = Projections.exclude("figures");
    private static final Bson WITHOUT_REPORTS = Projections.exclude("revisions.report");

    /** In which field the code of a division of so many digits stands; that of a township is an agency's own. */
    private static final Map<Integer, String> DIVISIONS = Map.of(2, "province", 4, "city", 6, "county", 9, "agency");

    /** The code of a township, and that of a county, city or province, whose report comprises those below it. */
    private static final Pattern TOWNSHIP = Pattern.compile("^[0-9]{9}$");

    private static final Pattern WHOLE_GOVERNMENT = Pattern.compile("^[0-9]{2,6}$");

    private final MongoCollection<Document> publications;
    private final MongoCollection<Document> summaries;

    MongoPublicationStore(MongoDatabase database) {
        this.publications = database.getCollection("publications");
        this.summaries = database.getCollection("summaries");
        PublicationIndexes.create(summaries);
    }

    @Override
    public List<Revision> add(List<Arrival> arrivals) {
        Set<Integer> present = upsert(
                publications,
                arrivals.stream().map(MongoPublicationStore::addition).toList());
        List<Revision> stored = new ArrayList<>(arrivals.size());
        Map<String, List<Revision>> earlier = revisions(
                present.stream().map(index -> arrivals.get(index).id()).toList());
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            stored.add(present.contains(i) ? earlier(earlier, arrival) : arrival.revision());
        }
        List<UpdateOneModel<Document>> newer = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            newer.add(replacement(arrivals.get(i), stored.get(i)));
        }
        upsert(summaries, newer);
        return stored;
    }

    /** Adds a revision unless one of its number is there. */
    private static UpdateOneModel<Document> addition(Arrival arrival) {
        return new UpdateOneModel<>(
                and(
                        eq("_id", arrival.id()),
                        ne("revisions.revision", arrival.revision().number())),
                Updates.combine(
                        Updates.setOnInsert(
                                "agency",
                                new Document("code", arrival.report().agency().code())
                                        .append(
                                                "name",
                                                arrival.report().agency().name())),
                        Updates.setOnInsert("year", arrival.report().year().value()),
                        Updates.push("revisions", PublicationDocuments.revision(arrival.revision()))));
    }

    /** Puts a summary in the place of that of an older revision. */
    private static UpdateOneModel<Document> replacement(Arrival arrival, Revision stored) {
        return new UpdateOneModel<>(
                and(eq("_id", arrival.id()), lt("revision", stored.number())),
                new Document("$set", PublicationDocuments.summary(arrival, stored)));
    }

    /**
     * Upserts. Where the document is there and the filter keeps it from being changed, the server tries to insert it a second time
     * and refuses that as a duplicate: no fault. It refuses likewise when another instance was the first to insert it, so
     * what was refused is tried once more as a plain update, which now finds the document.
     *
     * @return which were refused at first, by their index
     */
    private static Set<Integer> upsert(MongoCollection<Document> documents, List<UpdateOneModel<Document>> updates) {
        BulkWriteOptions unordered = new BulkWriteOptions().ordered(false);
        try {
            documents.bulkWrite(
                    updates.stream()
                            .map(update -> new UpdateOneModel<Document>(
                                    update.getFilter(), update.getUpdate(), new UpdateOptions().upsert(true)))
                            .toList(),
                    unordered);
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            Set<Integer> refused = new HashSet<>();
            e.getWriteErrors().stream().map(BulkWriteError::getIndex).forEach(refused::add);
            documents.bulkWrite(refused.stream().map(updates::get).toList(), unordered);
            return refused;
        }
    }

    private Map<String, List<Revision>> revisions(List<String> ids) {
        Map<String, List<Revision>> revisions = new HashMap<>();
        if (!ids.isEmpty()) {
            publications
                    .find(in("_id", ids))
                    .projection(WITHOUT_REPORTS)
                    .forEach(document ->
                            revisions.put(document.getString("_id"), PublicationDocuments.revisions(document)));
        }
        return revisions;
    }

    private static Revision earlier(Map<String, List<Revision>> revisions, Arrival arrival) {
        int number = arrival.revision().number();
        return revisions.getOrDefault(arrival.id(), List.of()).stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("revision " + number + " of " + arrival.id() + " was not stored"));
    }

    @Override
    public Optional<Publication> find(String agency, int year) {
        return Optional.ofNullable(publications
                        .find(eq("_id", Publication.id(agency, year)))
                        .first())
                .map(PublicationDocuments::publication);
    }

    @Override
    public List<Integer> years() {
        // A step of the index for each year, instead of a look at every document; up to the year before and not below
        // this one,
        // because the embedded store would look through all of this year's entries to leave them out.
        List<Integer> years = new ArrayList<>();
        Document newest = newest(new Document());
        while (newest != null) {
            int year = newest.getInteger("year");
            years.add(year);
            newest = newest(lte("year", year - 1));
        }
        return years;
    }

    private @Nullable Document newest(Bson filter) {
        return summaries
                .find(filter)
                .projection(Projections.include("year"))
                .sort(Sorts.descending("year", "_id"))
                .first();
    }

    @Override
    public Map<String, Long> countBelow(String division, int year) {
        String child =
                switch (division.length()) {
                    case 0 -> "$province";
                    case 2 -> "$city";
                    case 4 -> "$county";
                    default -> "$agency";
                };
        Map<String, Long> counts = new LinkedHashMap<>();
        summaries
                .aggregate(List.of(
                        Aggregates.match(within(division, year)),
                        Aggregates.group(child, Accumulators.sum("reports", 1L)),
                        Aggregates.sort(Sorts.ascending("_id"))))
                .forEach(group -> counts.put(group.getString("_id"), group.getLong("reports")));
        return counts;
    }

    @Override
    public List<Summary> list(Selection selection, @Nullable String after, int limit) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(within(selection.division(), selection.year()));
        if (after != null) {
            conditions.add(gt("_id", after));
        }
        selection.words().forEach(word -> conditions.add(named(word)));
        if (!selection.except().isEmpty()) {
            conditions.add(nin("agency", selection.except()));
        }
        AgencyKind kind = selection.kind();
        if (kind != null) {
            conditions.add(regex("agency", kind.codes()));
        }
        return summaries(
                summaries.find(and(conditions)).sort(Sorts.ascending("_id")).limit(limit));
    }

    private static Bson named(Selection.Word word) {
        List<Bson> ways = new ArrayList<>(List.of(regex("name", Pattern.quote(word.text()))));
        DIVISIONS.forEach((digits, field) -> ways.add(in(
                field,
                word.divisions().stream()
                        .filter(division -> division.length() == digits)
                        .toList())));
        return Filters.or(ways);
    }

    @Override
    public List<Summary> ofAgency(String agency) {
        // The keys of its departments begin as well with its code and a hyphen.
        return summaries(summaries
                .find(and(within(agency + "-", null), eq("agency", agency)))
                .sort(Sorts.descending("_id")));
    }

    @Override
    public List<Summary> ofAgencies(List<String> agencies, int year) {
        List<String> ids =
                agencies.stream().map(agency -> Publication.id(agency, year)).toList();
        return summaries(summaries.find(in("_id", ids)).sort(Sorts.ascending("_id")));
    }

    @Override
    public List<Summary> latest(@Nullable Integer year, int limit) {
        return summaries(summaries
                .find(year == null ? Filters.empty() : eq("year", year))
                .sort(Sorts.descending("publishedAt"))
                .limit(limit));
    }

    private static List<Summary> summaries(FindIterable<Document> found) {
        return found.projection(WITHOUT_FIGURES)
                .map(PublicationDocuments::summary)
                .into(new ArrayList<>());
    }

    @Override
    public Sums sums(String division, int year) {
        Map<String, BigDecimal> cells = new HashMap<>();
        summaries
                .aggregate(List.of(
                        Aggregates.match(addedUp(division, year)),
                        Aggregates.unwind("$figures"),
                        Aggregates.group("$figures.cell", Accumulators.sum("sum", "$figures.value"))))
                .forEach(group -> cells.put(group.getString("_id"), decimal(group.get("sum"))));
        return new Sums(
                summaries.countDocuments(addedUp(division, year)),
                summaries.countDocuments(and(within(division, year), regex("agency", TOWNSHIP))),
                cells);
    }

    @Override
    public Contributions contributions(String division, int year, Place place, int after, int limit) {
        Bson cell = eq("figures.cell", Figures.key(place));
        Bson reports = and(addedUp(division, year), cell);
        List<Contribution> some = summaries
                .aggregate(List.of(
                        Aggregates.match(reports),
                        Aggregates.unwind("$figures"),
                        Aggregates.match(cell),
                        Aggregates.sort(Sorts.orderBy(Sorts.descending("figures.value"), Sorts.ascending("_id"))),
                        Aggregates.skip(after),
                        Aggregates.limit(limit)))
                .map(document -> new Contribution(
                        document.getString("agency"),
                        document.getString("name"),
                        decimal(document.get("figures", Document.class).get("value"))))
                .into(new ArrayList<>());
        return new Contributions(summaries.countDocuments(reports), some);
    }

    /** The reports that are no sums themselves. */
    private static Bson addedUp(String division, int year) {
        return and(within(division, year), Filters.not(regex("agency", WHOLE_GOVERNMENT)));
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof Decimal128 amount ? amount.bigDecimalValue() : new BigDecimal(number.toString());
    }

    /** The summaries of a division: an {@code _id} begins with the agency's code, and that with the division's. */
    private static Bson within(String division, @Nullable Integer year) {
        Bson place = division.isEmpty() ? Filters.empty() : and(gte("_id", division), lt("_id", division + "\uffff"));
        return year == null ? place : and(eq("year", year), place);
    }
}
