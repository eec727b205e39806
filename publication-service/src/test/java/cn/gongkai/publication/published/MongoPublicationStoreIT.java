package cn.gongkai.publication.published;

import cn.gongkai.embedded.TestPlatform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class MongoPublicationStoreIT extends PublicationStoreContract {

    private static MongoClient client;
    private PublicationStore store;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestPlatform.get().mongoUri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void empty() {
        MongoDatabase database = client.getDatabase("publication-store-test");
        database.drop();
        store = new MongoPublicationStore(database);
    }

    @Override
    PublicationStore store() {
        return store;
    }
}
