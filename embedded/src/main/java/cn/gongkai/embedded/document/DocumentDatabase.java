package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One database: which maps of the file are its collections and indexes. */
final class DocumentDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    static final String DOCUMENTS = "documents:";
    private static final String INDEX = "index:";
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final DocumentFile file;

    DocumentDatabase(String name, DocumentFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(String name, CollectionOptions options) {
        return new DocumentCollection(
                this, name, options, file.documents(DOCUMENTS + getFullCollectionNamespace(name)), cursorRegistry);
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (isPrimaryKeyIndex(new Document(keys.get(0).getKey(), 1)) && keys.size() == 1) {
            return new IdIndex(file.documents(DOCUMENTS + getFullCollectionNamespace(collection)), name, keys);
        }
        return new UniqueIndex(entries(collection, name), name, keys, sparse);
    }

    @Override
    protected Index<KeyValue> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new PlainIndex(entries(collection, name), name, keys, sparse);
    }

    private IndexEntries entries(String collection, String index) {
        return new IndexEntries(file, INDEX + getFullCollectionNamespace(collection) + ":" + index);
    }

    /** Lets an aggregation that begins with a match begin with what an index finds, instead of with everything. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Supplier<Document> answer = () -> super.handleCommand(channel, command, query, databases, oplog);
        return command.equals("aggregate")
                        && query.get(command) instanceof String name
                        && resolveCollection(name, false) instanceof DocumentCollection collection
                        && firstMatch(query) instanceof Document match
                ? collection.beginningWith(match, answer)
                : answer.get();
    }

    private static @Nullable Object firstMatch(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.get(0) instanceof Document first
                ? first.get("$match")
                : null;
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        DocumentCollection collection = (DocumentCollection) resolveCollection(name, true);
        super.dropCollection(name, oplog);
        file.remove(collection.documents());
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerError(
                COMMAND_NOT_SUPPORTED, "CommandNotSupported", "the embedded store cannot rename a collection");
    }

    @Override
    protected long getStorageSize() {
        return file.bytes();
    }

    @Override
    protected long getFileSize() {
        return file.bytes();
    }
}
