package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents themselves, which stand in its order. It has no entries of its own. */
final class IdIndex extends AbstractUniqueIndex<KeyValue> implements Searchable {

    private final MVMap<KeyValue, byte[]> documents;

    IdIndex(MVMap<KeyValue, byte[]> documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        // The collection has just put the document where this index looks for it.
    }

    @Override
    protected @Nullable KeyValue removeDocument(KeyValue id) {
        return getPosition(id);
    }

    @Override
    protected boolean putKeyPosition(KeyValue id, KeyValue position) {
        return true;
    }

    @Override
    protected @Nullable KeyValue getPosition(KeyValue id) {
        return documents.containsKey(id) ? id : null;
    }

    @Override
    protected Iterable<Entry<KeyValue, KeyValue>> getIterable() {
        return () -> documents.keySet().stream().map(id -> Map.entry(id, id)).iterator();
    }

    @Override
    public Optional<Ranges> plan(Conditions conditions, @Nullable Document orderBy) {
        return Ranges.plan(keys(), false, false, conditions, orderBy);
    }

    @Override
    public Stream<KeyValue> positions(Ranges ranges) {
        return Searchable.read(documents, ranges, Cursor::getKey);
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }
}
