package cn.gongkai.standalone;

import cn.gongkai.embedded.DirectoryInUse;
import cn.gongkai.embedded.DirectoryLock;
import cn.gongkai.embedded.EmbeddedBroker;
import cn.gongkai.embedded.EmbeddedStore;
import cn.gongkai.intake.IntakeApplication;
import cn.gongkai.issuer.IssuerApplication;
import cn.gongkai.publication.PublicationApplication;
import cn.gongkai.standalone.Settings.Port;
import cn.gongkai.validation.ValidationApplication;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the whole platform in this process and stops it in order. */
final class Standalone {

    private static final int FAILED = 1;

    private final Settings settings;
    /** Threads of our own: those of the common pool do not see the classes inside the runnable jar. */
    private final Executor threads = task -> Thread.ofPlatform().start(task);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final long begin = System.nanoTime();

    private Standalone(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs until the process is told to stop.
     *
     * @return the process's exit code, if it could not start
     */
    @SuppressWarnings("try") // the lock is only held
    static int run(Settings settings) throws InterruptedException {
        // Not the process id that an earlier run left behind: in a container the next one has the same.
        try (DirectoryLock folder = DirectoryLock.take(settings.data())) {
            return new Standalone(settings).runInFolder();
        } catch (DirectoryInUse e) {
            System.err.printf(
                    "Gongkai is running already on %s. Stop it with ./gongkai stop, or set GONGKAI_DATA to another folder.%n",
                    e.directory());
            return FAILED;
        }
    }

    private int runInFolder() throws InterruptedException {
        if (!portsAreFree()) {
            return FAILED;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop();
            stopped.countDown();
        }));
        try {
            start();
        } catch (RuntimeException | IOException e) {
            System.err.println("The platform could not start: " + rootOf(e));
            System.err.println("The whole story is in " + settings.data().resolve("logs"));
            return FAILED;
        }
        stopped.await();
        return 0;
    }

    private boolean portsAreFree() {
        boolean free = true;
        for (Port port : settings.ports()) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(port.number()));
            } catch (IOException e) {
                System.err.printf(
                        "Port %d is taken by another program. Stop that, or choose another port: %s=%d ./gongkai run%n",
                        port.number(), port.variable(), port.number() + 10_000);
                free = false;
            }
        }
        return free;
    }

    private void start() throws IOException {
        progress("Starting broker and store …");
        CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(
                () -> EmbeddedBroker.start(
                        settings.broker().number(), settings.data().resolve("broker")),
                threads);
        CompletableFuture<EmbeddedStore> store = CompletableFuture.supplyAsync(
                () -> EmbeddedStore.start(
                        settings.store().number(), settings.data().resolve("store")),
                threads);
        closeWhenStopped(join(store));
        closeWhenStopped(join(broker));
        // What ./gongkai stop stops.
        Files.writeString(pidFile(), Long.toString(ProcessHandle.current().pid()));
        closeWhenStopped(() -> Files.deleteIfExists(pidFile()));
        progress("Starting the services (about half a minute) …");
        List<String> neighbours = List.of(
                "--spring.kafka.bootstrap-servers=" + join(broker).bootstrapServers(),
                "--spring.mongodb.uri=" + join(store).connectionString(),
                "--access.issuer=" + settings.issuerAddress());
        joinAll(
                service(
                        IssuerApplication.builder(),
                        "issuer",
                        settings.issuer(),
                        List.of(
                                "--issuer.uri=" + settings.issuerAddress(),
                                "--INTAKE_URL=" + settings.intakeAddress(),
                                "--issuer.key-file=" + settings.data().resolve("issuer/key.json"))),
                service(ValidationApplication.builder(), "validation", settings.validation(), neighbours),
                service(PublicationApplication.builder(), "publication", settings.publication(), neighbours),
                service(
                        IntakeApplication.builder(),
                        "intake",
                        settings.intake(),
                        Stream.concat(
                                        neighbours.stream(),
                                        Stream.of(
                                                "--intake.validation-service=" + settings.validationAddress(),
                                                "--intake.public-site=" + settings.publicationAddress(),
                                                "--intake.receipt.key-file="
                                                        + settings.data().resolve("intake/receipt-keys.json")))
                                .toList()));
        printAddresses();
    }

    private CompletableFuture<Void> service(
            SpringApplicationBuilder application, String name, Port port, List<String> neighbours) {
        // As arguments, because those go before what the service's own file says.
        List<String> arguments = new ArrayList<>(neighbours);
        arguments.add("--server.port=" + port.number());
        return CompletableFuture.runAsync(
                () -> {
                    closeWhenStopped(application
                            .registerShutdownHook(false)
                            .bannerMode(Banner.Mode.OFF)
                            .run(arguments.toArray(String[]::new)));
                    progress("  " + name + " is ready");
                },
                threads);
    }

    /** Waits for all; the first that fails ends the wait. */
    @SafeVarargs
    private static void joinAll(CompletableFuture<Void>... parts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts);
        for (CompletableFuture<Void> part : parts) {
            part.exceptionally(failure -> {
                all.completeExceptionally(failure);
                return null;
            });
        }
        join(all);
    }

    private synchronized void closeWhenStopped(AutoCloseable part) {
        started.push(part);
    }

    /** Services before broker and store, so that what is under way is finished. */
    private synchronized void stop() {
        if (!started.isEmpty()) {
            System.out.println("Stopping …");
        }
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping: " + e);
            }
        }
    }

    private Path pidFile() {
        return settings.data().resolve("gongkai.pid");
    }

    private static void progress(String line) {
        System.out.println(line);
    }

    private void printAddresses() {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                """

                Gongkai is ready after %.1f s.

                  Clerks and offices      %s
                  Sign-in, demo people    %s
                  Demo API client         demo / demo, token from %s/oauth2/token
                  Rules                   %s/api/v1/rules
                  Public site             %s
                  API descriptions        /v3/api-docs at each of them
                  Health and metrics      /actuator/health, /actuator/prometheus
                  Kafka broker            127.0.0.1:%d
                  MongoDB-protocol store  127.0.0.1:%d
                  Data and logs           %s

                Try it: ./gongkai demo    Stop it: Ctrl-C or ./gongkai stop
                """,
                took.toMillis() / 1000.0,
                settings.intakeAddress(),
                settings.issuerAddress(),
                settings.issuerAddress(),
                settings.validationAddress(),
                settings.publicationAddress(),
                settings.broker().number(),
                settings.store().number(),
                settings.data());
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
