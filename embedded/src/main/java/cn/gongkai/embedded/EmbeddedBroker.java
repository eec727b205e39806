package cn.gongkai.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process, its own controller, with a log that outlives the process.
 *
 * <p>Listens on the loopback address only. What was acknowledged with {@code acks=all} is there again after the
 * process was killed. The broker talks a lot: set {@code kafka}, {@code org.apache.kafka} and
 * {@code state.change.logger} to {@code WARN} and {@code kafka.server.ControllerApis} to {@code OFF}, which on every
 * restart reports one request from before the controller was ready.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final int port;
    private final KafkaRaftServer server;
    private final DirectoryLock directory;

    private EmbeddedBroker(int port, KafkaRaftServer server, DirectoryLock directory) {
        this.port = port;
        this.server = server;
        this.directory = directory;
    }

    /**
     * Starts a broker and returns once it takes records.
     *
     * @param port the TCP port for clients, 0 for any free one
     * @param directory where the log lives; prepared when it is empty, taken up again when it is not
     * @throws PortTaken if another program listens on the port
     * @throws DirectoryInUse if another broker works in the directory
     */
    public static EmbeddedBroker start(int port, Path directory) {
        int clientPort = LocalPort.claim(port);
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            format(directory);
            BrokerSettings settings = new BrokerSettings(clientPort, LocalPort.claim(0), directory);
            KafkaRaftServer server =
                    new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
            startup(server);
            return new EmbeddedBroker(clientPort, server, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw LocalPort.isTaken(e) ? new PortTaken(clientPort, e) : e;
        }
    }

    private static void startup(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            server.awaitShutdown();
            throw e;
        }
    }

    private static void format(Path directory) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(BrokerSettings.CLUSTER_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare %s for the broker".formatted(directory), e);
        }
    }

    /** Host and port for a client's {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return LocalPort.HOST + ":" + port;
    }

    /** Stops the broker; returns when its log is on the disk and its directory is free again. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }
}
