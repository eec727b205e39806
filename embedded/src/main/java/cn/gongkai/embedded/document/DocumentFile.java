package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The one file behind a store, or the same in memory.
 *
 * <p>An answered write has been handed to the operating system: it survives the death of this process. Once a second
 * the file is also forced to the disk, and until then no block of the last forced state is overwritten: a power cut
 * costs at most the last second. The file's own background thread is off, it would commit half-done writes.
 */
final class DocumentFile implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 64;
    private static final int FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES_A_SECOND = 8 << 20;

    private final MVStore store;
    private final GroupCommit commits;
    private final @Nullable ScheduledExecutorService keeper;
    private MVStore.TxCounter forced;

    private DocumentFile(MVStore store, boolean isDurable) {
        this.store = store;
        this.commits = new GroupCommit(isDurable ? store::commit : () -> {});
        this.forced = store.registerVersionUsage();
        this.keeper = isDurable ? Executors.newSingleThreadScheduledExecutor(DocumentFile::keeperThread) : null;
        if (keeper != null) {
            keeper.scheduleWithFixedDelay(this::force, 1, 1, TimeUnit.SECONDS);
            keeper.scheduleWithFixedDelay(this::compact, 1, 1, TimeUnit.SECONDS);
        }
    }

    static DocumentFile open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(0);
        return new DocumentFile(store, true);
    }

    static DocumentFile inMemory() {
        return new DocumentFile(MVStore.open(null), false);
    }

    private static Thread keeperThread(Runnable work) {
        Thread thread = new Thread(work, "store-file-keeper");
        thread.setDaemon(true);
        return thread;
    }

    /** Runs a write; returns when it would survive the process. */
    <T> T write(Supplier<T> write) {
        return commits.write(() -> read(write));
    }

    /** Runs a read; the blocks it may come upon are not overwritten meanwhile. */
    <T> T read(Supplier<T> read) {
        MVStore.TxCounter version = store.registerVersionUsage();
        try {
            return read.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    MVMap<KeyValue, byte[]> documents(String name) {
        return open(name, ByteArrayDataType.INSTANCE);
    }

    MVMap<KeyValue, KeyValue> index(String name) {
        return open(name, KeyType.INSTANCE);
    }

    /** Names of the indexes in which some document stands more than once, for each element of an array. */
    MVMap<KeyValue, byte[]> arrayIndexes() {
        return documents("array-indexes");
    }

    private <V> MVMap<KeyValue, V> open(String name, DataType<V> values) {
        return store.openMap(
                name, new MVMap.Builder<KeyValue, V>().keyType(KeyType.INSTANCE).valueType(values));
    }

    void remove(MVMap<?, ?> map) {
        store.removeMap(map);
    }

    Iterable<String> names() {
        return store.getMapNames();
    }

    long bytes() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    private void force() {
        MVStore.TxCounter now = store.registerVersionUsage();
        store.sync();
        store.deregisterVersionUsage(forced);
        forced = now;
    }

    private void compact() {
        commits.exclusively(() -> store.compact(FILL_PERCENT, COMPACTED_BYTES_A_SECOND));
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        store.deregisterVersionUsage(forced);
        store.close();
    }
}
