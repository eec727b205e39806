package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;

/** One index's map from keys to the places of documents, and whether arrays put documents there more than once. */
final class IndexEntries {

    private static final byte[] YES = {1};

    private final DocumentFile file;
    private final MVMap<KeyValue, KeyValue> map;
    private final KeyValue name;
    private boolean hasArrays;

    IndexEntries(DocumentFile file, String name) {
        this.file = file;
        this.map = file.index(name);
        this.name = new KeyValue(name);
        this.hasArrays = file.arrayIndexes().containsKey(this.name);
    }

    MVMap<KeyValue, KeyValue> map() {
        return map;
    }

    /** Whether some document stands here more than once, or not at all for an empty array. */
    boolean hasArrays() {
        return hasArrays;
    }

    /** Remembers for good that a document had other than one key. */
    void noteArrays(int keysOfOneDocument) {
        if (keysOfOneDocument != 1 && !hasArrays) {
            hasArrays = true;
            file.arrayIndexes().put(name, YES);
        }
    }

    void drop() {
        file.remove(map);
        file.arrayIndexes().remove(name);
    }
}
