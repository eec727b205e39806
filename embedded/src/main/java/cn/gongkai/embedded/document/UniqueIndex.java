package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** An index in which every key stands once. */
final class UniqueIndex extends AbstractUniqueIndex<KeyValue> implements Searchable {

    private final IndexEntries entries;

    UniqueIndex(IndexEntries entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public synchronized void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        super.add(document, position, collection);
        entries.noteArrays(getKeyValues(document).size());
    }

    @Override
    protected @Nullable KeyValue removeDocument(KeyValue key) {
        return entries.map().remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, KeyValue position) {
        return entries.map().putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable KeyValue getPosition(KeyValue key) {
        return entries.map().get(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, KeyValue>> getIterable() {
        return entries.map().entrySet();
    }

    @Override
    public Optional<Ranges> plan(Conditions conditions, @Nullable Document orderBy) {
        return Ranges.plan(keys(), isSparse(), entries.hasArrays(), conditions, orderBy);
    }

    @Override
    public Stream<KeyValue> positions(Ranges ranges) {
        return Searchable.read(entries.map(), ranges, Cursor::getValue).distinct();
    }

    @Override
    public long getCount() {
        return entries.map().sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.drop();
    }
}
