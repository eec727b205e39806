package cn.gongkai.intake.policy;

import cn.gongkai.embedded.TestPlatform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;

class MongoPolicyStoreIT extends PolicyStoreContract {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    PolicyStore store() {
        MongoPolicyStore store = new MongoPolicyStore(CLIENT, "policy-store-it");
        store.createIndexes();
        return store;
    }
}
