package cn.gongkai.embedded;

/** A broker and a store, wherever they run. */
interface TestServers extends AutoCloseable {

    String bootstrapServers();

    String mongoUri();

    String description();

    @Override
    void close();
}
