package cn.gongkai.validation.carried;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One document an agency and year: {@code {_id: "370832106-2023", revision: 1, …}}. */
@Component
class MongoCarriedFiguresStore implements CarriedFiguresStore {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** In one query: a server may give an index up for a search over many more. */
    private static final int MOST_BANDS = 2000;

    private final MongoCollection<Document> collection;

    MongoCarriedFiguresStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        this.collection = client.getDatabase(database).getCollection("carried-figures");
    }

    /** Creates the index, if it is not there. Most reports stand in it under all their bands, copies of others under few or none. */
    @PostConstruct
    void createIndexes() {
        collection.createIndex(Indexes.ascending(MongoCarriedFiguresDocument.BANDS), new IndexOptions().name("bands"));
    }

    @Override
    public Map<CarriedFigures.Key, CarriedFigures> find(Collection<CarriedFigures.Key> keys) {
        Map<CarriedFigures.Key, CarriedFigures> found = new HashMap<>();
        if (!keys.isEmpty()) {
            List<String> ids = keys.stream()
                    .map(MongoCarriedFiguresDocument::id)
                    .distinct()
                    .toList();
            for (Document document : collection.find(in("_id", ids))) {
                CarriedFigures figures = MongoCarriedFiguresDocument.read(document);
                found.put(figures.key(), figures);
            }
        }
        return found;
    }

    @Override
    public void keep(Collection<CarriedFigures> figures) {
        if (figures.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> upserts = new ArrayList<>();
        List<WriteModel<Document>> replacements = new ArrayList<>();
        for (CarriedFigures one : figures) {
            upserts.add(write(one, true));
            replacements.add(write(one, false));
        }
        try {
            collection.bulkWrite(upserts, UNORDERED);
        } catch (MongoBulkWriteException refused) {
            // The id is taken: by a newer revision, or by someone who inserted at the same moment. The second pass
            // tells.
            List<WriteModel<Document>> again = new ArrayList<>();
            for (BulkWriteError error : refused.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw refused;
                }
                again.add(replacements.get(error.getIndex()));
            }
            if (refused.getWriteConcernError() != null) {
                throw refused;
            }
            collection.bulkWrite(again, UNORDERED);
        }
    }

    @Override
    public List<CarriedFigures> alike(Collection<Long> bands) {
        Map<CarriedFigures.Key, CarriedFigures> found = new LinkedHashMap<>();
        List<Long> all = List.copyOf(bands);
        for (int from = 0; from < all.size(); from += MOST_BANDS) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + MOST_BANDS));
            for (Document document : collection.find(in(MongoCarriedFiguresDocument.BANDS, some))) {
                CarriedFigures figures = MongoCarriedFiguresDocument.read(document);
                found.put(figures.key(), figures);
            }
        }
        return List.copyOf(found.values());
    }

    private static WriteModel<Document> write(CarriedFigures figures, boolean upsert) {
        return new ReplaceOneModel<>(
                and(eq("_id", MongoCarriedFiguresDocument.id(figures.key())), lte("revision", figures.revision())),
                MongoCarriedFiguresDocument.of(figures),
                new ReplaceOptions().upsert(upsert));
    }
}
