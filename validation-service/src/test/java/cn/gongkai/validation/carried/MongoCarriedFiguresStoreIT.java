package cn.gongkai.validation.carried;

import cn.gongkai.embedded.TestPlatform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoCarriedFiguresStoreIT extends CarriedFiguresStoreContract {

    private static MongoClient client;
    private static MongoCarriedFiguresStore store;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestPlatform.get().mongoUri());
        store = new MongoCarriedFiguresStore(client, "validation-carried-it");
        store.createIndexes();
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    CarriedFiguresStore store() {
        return store;
    }
}
