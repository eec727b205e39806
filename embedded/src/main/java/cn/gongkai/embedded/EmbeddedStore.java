package cn.gongkai.embedded;

import cn.gongkai.embedded.document.DocumentBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document store in this process that speaks the MongoDB protocol.
 *
 * <p>Listens on the loopback address only. A write is answered once it would survive the death of this process; a power
 * cut may cost the last second. Unlike a real server it has no transactions and no change streams, never expires
 * documents, cannot rename a collection and makes a partial unique index a full one: use sparse ones. Set the logger
 * {@code de.bwaldvogel.mongo} to {@code OFF}: it would log whole documents with a refused command.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** One thread answers a connection from start to end, so this many writers can share a commit. */
    private static final int MOST_WAITING_WRITERS = 64;

    private final MongoServer server;
    private final String connectionString;
    private final @Nullable DirectoryLock directory;

    private EmbeddedStore(MongoServer server, @Nullable DirectoryLock directory) {
        this.server = server;
        this.connectionString = server.getConnectionString();
        this.directory = directory;
    }

    /**
     * Starts a store whose documents outlive the process.
     *
     * @param port the TCP port for clients, 0 for any free one
     * @param directory where the documents live; prepared when it is empty, taken up again when it is not
     * @throws PortTaken if another program listens on the port
     * @throws DirectoryInUse if another store works in the directory
     */
    public static EmbeddedStore start(int port, Path directory) {
        int clientPort = LocalPort.claim(port);
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return bind(clientPort, DocumentBackend.open(directory.resolve("documents.mv")), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts a store that forgets everything when it is closed.
     *
     * @param port the TCP port for clients, 0 for any free one
     * @throws PortTaken if another program listens on the port
     */
    public static EmbeddedStore inMemory(int port) {
        return bind(LocalPort.claim(port), DocumentBackend.inMemory(), null);
    }

    private static EmbeddedStore bind(int port, DocumentBackend backend, @Nullable DirectoryLock lock) {
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(LocalPort.HOST, port), 1, MOST_WAITING_WRITERS);
        } catch (RuntimeException e) {
            throw LocalPort.isTaken(e) ? new PortTaken(port, e) : e;
        }
        return new EmbeddedStore(server, lock);
    }

    /** The address for a driver, without a database: {@code mongodb://127.0.0.1:27017}. */
    public String connectionString() {
        return connectionString;
    }

    /** Stops answering, writes what is open and frees the directory. */
    @Override
    public void close() {
        server.shutdownNow();
        if (directory != null) {
            directory.close();
        }
    }
}
