package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents by {@code _id}, and the choice of the index that answers a query. */
final class DocumentCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

    private record Search(Searchable index, Ranges ranges) {}

    private final MVMap<KeyValue, byte[]> documents;
    private final ThreadLocal<@Nullable Document> firstMatch = new ThreadLocal<>();

    DocumentCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<KeyValue, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<KeyValue, byte[]> documents() {
        return documents;
    }

    @Override
    public void addIndex(Index<KeyValue> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            // Half an index must not be taken for a whole one when it is asked for again.
            index.drop();
            throw e;
        }
    }

    /** Runs something on this thread whose first look at all documents needs only those that match. */
    <T> T beginningWith(Document match, Supplier<T> action) {
        firstMatch.set(match);
        try {
            return action.get();
        } finally {
            firstMatch.remove();
        }
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        @Nullable Document match = firstMatch.get();
        firstMatch.remove();
        return match == null ? super.queryAllAsStream() : handleQueryAsStream(match);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Optional<Search> search = bestSearch(Conditions.of(query), orderBy, limit > 0);
        if (search.isEmpty()) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        Ranges ranges = search.get().ranges();
        Stream<Document> found = search.get().index().positions(ranges).map(this::getDocument);
        @Nullable Comparator<Document> order = ranges.order() == 0 ? deriveComparator(orderBy) : null;
        return matchDocumentsFromStream(query, found, skip, limit, batchSize, order, fields);
    }

    private Optional<Search> bestSearch(Conditions conditions, @Nullable Document orderBy, boolean isLimited) {
        return getIndexes().stream()
                .filter(Searchable.class::isInstance)
                .map(Searchable.class::cast)
                .flatMap(index -> index.plan(conditions, orderBy).map(ranges -> new Search(index, ranges)).stream())
                .filter(search -> search.ranges().worth(isLimited) > 0)
                .max(Comparator.comparingInt(search -> search.ranges().worth(isLimited)));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Stream<Document> all =
                read(documents.cursor(null, null, isNaturalDescending(orderBy))).map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
        return read(documents.cursor(null, null, false));
    }

    private static Stream<DocumentWithPosition<KeyValue>> read(Cursor<KeyValue, byte[]> cursor) {
        return Stream.iterate(cursor, Cursor::hasNext, same -> same).map(at -> {
            KeyValue position = at.next();
            return new DocumentWithPosition<>(Bson.decode(at.getValue()), position);
        });
    }

    @Override
    protected Document getDocument(KeyValue position) {
        return Bson.decode(documents.get(position));
    }

    @Override
    protected KeyValue addDocumentInternal(Document document) {
        Object id = getIdField() == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, getIdField());
        KeyValue position = new KeyValue(id).normalized();
        documents.put(position, Bson.encode(document));
        return position;
    }

    @Override
    protected void handleUpdate(KeyValue position, Document before, Document after) {
        documents.put(position, Bson.encode(after));
    }

    @Override
    protected void removeDocument(KeyValue position) {
        documents.remove(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("sizes are counted when they are asked for");
    }

    /** In bytes of BSON. */
    @Override
    protected int getDataSize() {
        long bytes =
                documents.values().stream().mapToLong(value -> value.length).sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
