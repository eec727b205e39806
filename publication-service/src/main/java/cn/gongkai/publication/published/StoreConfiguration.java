package cn.gongkai.publication.published;

import com.mongodb.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the store: MongoDB, in this service's own database. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    PublicationStore publicationStore(MongoClient client, @Value("${spring.mongodb.database}") String database) {
        return new MongoPublicationStore(client.getDatabase(database));
    }
}
