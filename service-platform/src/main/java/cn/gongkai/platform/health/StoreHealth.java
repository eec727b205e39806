package cn.gongkai.platform.health;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store answers. Asks with {@code ping}, which every server of the protocol has; {@code hello} is not on all. */
public final class StoreHealth implements HealthIndicator {

    private final MongoClient client;

    public StoreHealth(MongoClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException e) {
            return Health.down()
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
