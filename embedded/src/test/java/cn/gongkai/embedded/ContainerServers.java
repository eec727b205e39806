package cn.gongkai.embedded;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** Broker and store from their makers' own images. */
record ContainerServers(KafkaContainer broker, MongoDBContainer store) implements TestServers {

    static ContainerServers start() {
        ContainerServers servers = new ContainerServers(
                new KafkaContainer(ContainerEngine.KAFKA_IMAGE), new MongoDBContainer(ContainerEngine.MONGO_IMAGE));
        Startables.deepStart(servers.broker, servers.store).join();
        return servers;
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String mongoUri() {
        return store.getConnectionString();
    }

    @Override
    public String description() {
        return "containers: %s (%s) and %s (%s)"
                .formatted(ContainerEngine.KAFKA_IMAGE, bootstrapServers(), ContainerEngine.MONGO_IMAGE, mongoUri());
    }

    @Override
    public void close() {
        store.stop();
        broker.stop();
    }
}
