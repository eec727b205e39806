package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Answers the commands of the MongoDB protocol from one file, or from memory.
 *
 * <p>A command that may have written is answered only when what it wrote would survive the process.
 */
public final class DocumentBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "killcursors",
            "ismaster",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "serverstatus",
            "connectionstatus",
            "hostinfo",
            "getlog",
            "getparameter",
            "endsessions",
            "listdatabases",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "validate",
            "getlasterror");

    private final DocumentFile file;

    private DocumentBackend(DocumentFile file) {
        this.file = file;
        for (String name : file.names()) {
            if (name.startsWith(DocumentDatabase.DOCUMENTS)) {
                resolveDatabase(name.substring(DocumentDatabase.DOCUMENTS.length(), name.indexOf('.')));
            }
        }
    }

    /**
     * Opens the file, or makes a new one.
     *
     * @throws org.h2.mvstore.MVStoreException if another process has it open or it is not such a file
     */
    public static DocumentBackend open(Path file) {
        return new DocumentBackend(DocumentFile.open(file));
    }

    /** Keeps everything in memory. */
    public static DocumentBackend inMemory() {
        return new DocumentBackend(DocumentFile.inMemory());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DocumentDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return mayWrite(command, query)
                ? file.write(() -> super.handleCommand(channel, database, command, query))
                : file.read(() -> super.handleCommand(channel, database, command, query));
    }

    private static boolean mayWrite(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof Collection<?> stages
                    && stages.stream().anyMatch(DocumentBackend::isWritingStage);
        }
        return !READS.contains(command.toLowerCase(Locale.ROOT));
    }

    private static boolean isWritingStage(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
