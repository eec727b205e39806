package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

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
