package cn.gongkai.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class TestPlatformIT {

    @Test
    void brokerAndStoreAnswer() throws Exception {
        TestPlatform platform = TestPlatform.get();
        TestTopics.make(platform.bootstrapServers(), "platform-test");
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] value = "hello".getBytes(StandardCharsets.UTF_8);
            assertThat(producer.send(new ProducerRecord<>("platform-test", value))
                            .get()
                            .hasOffset())
                    .isTrue();
        }
        try (MongoClient client = MongoClients.create(platform.mongoUri())) {
            var greetings = client.getDatabase("platform-test").getCollection("greetings");
            greetings.insertOne(new Document("_id", 1));
            assertThat(greetings.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void springApplicationsAreToldTheAddresses() {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            new TestPlatformInitializer().initialize(context);
            assertThat(context.getEnvironment().getProperty("spring.kafka.bootstrap-servers"))
                    .isEqualTo(TestPlatform.get().bootstrapServers());
            assertThat(context.getEnvironment().getProperty("spring.mongodb.uri"))
                    .isEqualTo(TestPlatform.get().mongoUri());
        }
    }
}
