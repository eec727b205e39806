package cn.gongkai.intake.submission;

import cn.gongkai.embedded.TestPlatform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;

class MongoSubmissionStoreIT extends SubmissionStoreContract {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    SubmissionStore store() {
        MongoSubmissionStore store = new MongoSubmissionStore(CLIENT, "submission-store-it");
        store.createIndexes();
        return store;
    }
}
