package cn.gongkai.benchmark.pipeline;

import cn.gongkai.benchmark.LogFile;
import cn.gongkai.benchmark.Options;
import cn.gongkai.embedded.EmbeddedBroker;
import cn.gongkai.embedded.EmbeddedStore;
import cn.gongkai.intake.IntakeApplication;
import cn.gongkai.issuer.IssuerApplication;
import cn.gongkai.publication.PublicationApplication;
import cn.gongkai.validation.ValidationApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running platform: one started in this process as standalone does it, or one that runs elsewhere. */
final class Platform implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private String intake = "";
    private String publication = "";
    private String issuer = "";
    private String broker = "";
    private String store = "";

    private Platform() {}

    /** The platform that the options name, else a new one with broker and store on the disk of a temporary folder. */
    static Platform of(Options options) throws IOException {
        Platform platform = new Platform();
        platform.intake = options.text("intake", "");
        platform.publication = options.text("publication", "");
        platform.issuer = options.text("issuer", "http://localhost:8080");
        platform.broker = options.text("kafka", "127.0.0.1:9092");
        platform.store = options.text("store", "mongodb://127.0.0.1:27017");
        if (platform.intake.isEmpty() != platform.publication.isEmpty()) {
            throw new IllegalArgumentException("--intake and --publication go together");
        }
        if (platform.intake.isEmpty()) {
            platform.start();
        }
        return platform;
    }

    private void start() throws IOException {
        Path data = Files.createTempDirectory("gongkai-pipeline");
        started.push(() -> delete(data));
        LogFile.in(data);
        EmbeddedBroker embeddedBroker = EmbeddedBroker.start(0, data.resolve("broker"));
        started.push(embeddedBroker);
        broker = embeddedBroker.bootstrapServers();
        EmbeddedStore embeddedStore = EmbeddedStore.start(0, data.resolve("store"));
        started.push(embeddedStore);
        store = embeddedStore.connectionString();
        issuer = startIssuer();
        String believes = "--access.issuer=" + issuer;
        String validation = start(ValidationApplication.builder(), List.of(believes));
        publication = start(PublicationApplication.builder(), List.of());
        intake = start(
                IntakeApplication.builder(),
                List.of(believes, "--intake.validation-service=" + validation, "--intake.public-site=" + publication));
    }

    private String startIssuer() throws IOException {
        String port = Integer.toString(freePort());
        String address = "http://localhost:" + port;
        started.push(IssuerApplication.builder()
                .registerShutdownHook(false)
                .bannerMode(Banner.Mode.OFF)
                .run("--server.port=" + port, "--issuer.uri=" + address));
        return address;
    }

    /**
     * Starts a service beside this platform's broker and store.
     *
     * @return its address
     */
    String start(SpringApplicationBuilder application, List<String> settings) throws IOException {
        String port = Integer.toString(freePort());
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        arguments.add("--spring.kafka.bootstrap-servers=" + broker);
        arguments.add("--spring.mongodb.uri=" + store);
        ConfigurableApplicationContext context = application
                .registerShutdownHook(false)
                .bannerMode(Banner.Mode.OFF)
                .run(arguments.toArray(String[]::new));
        started.push(context);
        return "http://localhost:" + port;
    }

    /** Whose tokens intake believes. */
    String issuer() {
        return issuer;
    }

    String intake() {
        return intake;
    }

    String publication() {
        return publication;
    }

    /** Host and port. */
    String broker() {
        return broker;
    }

    /** A connection string without a database. */
    String store() {
        return store;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }
}
