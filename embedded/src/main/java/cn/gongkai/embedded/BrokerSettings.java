package cn.gongkai.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** How one broker that is alone on a laptop differs from Kafka's defaults, which are made for a cluster. */
record BrokerSettings(int clientPort, int controllerPort, Path directory) {

    static final int NODE_ID = 1;
    /** Fixed, so that a directory is recognised as ours whoever starts on it. Kafka wants 16 bytes in base 64. */
    static final String CLUSTER_ID = "R29uZ2thaUJyb2tlck9uZQ";

    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String CLIENT_LISTENER = "CLIENT";

    Properties properties() {
        Properties properties = new Properties();
        addIdentity(properties);
        addSingleReplicas(properties);
        addShortTimes(properties);
        return properties;
    }

    private void addIdentity(Properties properties) {
        String clients = "%s://%s:%d".formatted(CLIENT_LISTENER, LocalPort.HOST, clientPort);
        String controllers = "%s://%s:%d".formatted(CONTROLLER_LISTENER, LocalPort.HOST, controllerPort);
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(NODE_ID));
        properties.setProperty(
                "controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, LocalPort.HOST, controllerPort));
        properties.setProperty("listeners", clients + "," + controllers);
        properties.setProperty("advertised.listeners", clients);
        properties.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        properties.setProperty("inter.broker.listener.name", CLIENT_LISTENER);
        properties.setProperty(
                "listener.security.protocol.map",
                "%s:PLAINTEXT,%s:PLAINTEXT".formatted(CLIENT_LISTENER, CONTROLLER_LISTENER));
        properties.setProperty("log.dirs", directory.toString());
    }

    private static void addSingleReplicas(Properties properties) {
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        properties.setProperty("offsets.topic.replication.factor", "1");
        // The services make their topics; one made by the way would have another number of partitions.
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("offsets.topic.num.partitions", "4");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "4");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "4");
        // Kafka sets 128 MB aside for compaction; this is the least that still holds a laptop's keys.
        properties.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    }

    private static void addShortTimes(Properties properties) {
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill the old registration must expire before the broker may come back under the same number.
        properties.setProperty("broker.session.timeout.ms", "2000");
        properties.setProperty("broker.heartbeat.interval.ms", "250");
        properties.setProperty("controller.quorum.election.timeout.ms", "300");
        properties.setProperty("controller.quorum.election.backoff.max.ms", "200");
        properties.setProperty("controller.quorum.fetch.timeout.ms", "500");
    }
}
