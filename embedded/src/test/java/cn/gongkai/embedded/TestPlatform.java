package cn.gongkai.embedded;

/**
 * The broker and the store that every integration test of this JVM shares.
 *
 * <p>Started by the first test that asks, stopped with the JVM. In containers when that was asked for with
 * {@code -Pcontainers}, or when an engine answers and already has the images; else in this process. One printed line
 * says which. Tests share both servers: a test that needs its own topic or database gives it a name of its own.
 *
 * <p>A module that uses this declares in test scope: {@code embedded}, {@code embedded} as {@code test-jar},
 * {@code testcontainers-kafka} and {@code testcontainers-mongodb}. Spring's test starter brings the rest, and
 * {@link OnTestPlatform} tells an application the addresses.
 */
public final class TestPlatform {

    private final TestServers servers;

    private TestPlatform(TestServers servers) {
        this.servers = servers;
    }

    /** The one platform of this JVM; the first call takes some seconds. */
    public static TestPlatform get() {
        return Holder.PLATFORM;
    }

    /** Host and port for a Kafka client's {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** The store's address without a database: {@code mongodb://127.0.0.1:40001}. */
    public String mongoUri() {
        return servers.mongoUri();
    }

    /** Which servers these are, in words for a person. */
    public String description() {
        return servers.description();
    }

    private static final class Holder {
        static final TestPlatform PLATFORM = start();

        private static TestPlatform start() {
            TestServers servers = ContainerEngine.isToBeUsed() ? ContainerServers.start() : EmbeddedServers.start();
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "test-platform-stop"));
            System.out.println("Integration tests run on " + servers.description());
            return new TestPlatform(servers);
        }
    }
}
