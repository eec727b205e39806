package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** An index in which many documents may share a key: the document's {@code _id} stands behind its values. */
final class PlainIndex extends Index<KeyValue> implements Searchable {

    private static final String ID = "_id";

    private final IndexEntries entries;
    private final List<String> fields;

    PlainIndex(IndexEntries entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.fields = new ArrayList<>(keys());
        fields.add(ID);
    }

    @Override
    public KeyValue getPosition(Document document) {
        return new KeyValue(document.get(ID)).normalized();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        getKeyValues(document);
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        List<KeyValue> keys = keys(document);
        keys.forEach(key -> entries.map().put(key, position));
        entries.noteArrays(keys.size());
    }

    @Override
    public KeyValue remove(Document document) {
        keys(document).forEach(entries.map()::remove);
        return getPosition(document);
    }

    private List<KeyValue> keys(Document document) {
        if (isSparse()
                && keys().stream()
                        .allMatch(key -> Utils.getSubdocumentValueCollectionAware(document, key) instanceof Missing)) {
            return List.of();
        }
        KeyValue position = getPosition(document);
        return getKeyValues(document).stream()
                .map(key -> new KeyValue(
                        Stream.concat(key.stream(), position.stream()).toArray()))
                .toList();
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {
        getKeyValues(after);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, KeyValue position, MongoCollection<KeyValue> collection) {
        if (!keys(before).equals(keys(after))) {
            remove(before);
            add(after, position, collection);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return plan(Conditions.of(query), null).isPresent();
    }

    @Override
    public Iterable<KeyValue> getPositions(Document query) {
        return plan(Conditions.of(query), null).stream().flatMap(this::positions)::iterator;
    }

    @Override
    public Optional<Ranges> plan(Conditions conditions, @Nullable Document orderBy) {
        return Ranges.plan(fields, isSparse(), entries.hasArrays(), conditions, orderBy);
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
