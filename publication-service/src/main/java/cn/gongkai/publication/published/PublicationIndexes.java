package cn.gongkai.publication.published;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * The indexes of this service, all of them on the summaries: {@code publications} is only ever asked for one {@code _id}.
 *
 * <p>An {@code _id} begins with the agency's code, and a code with those of the divisions above, so {@code _id} itself answers what
 * lies in a division.
 */
final class PublicationIndexes {

    private PublicationIndexes() {}

    static void create(MongoCollection<Document> summaries) {
        summaries.createIndex(Indexes.ascending("year", "_id"), new IndexOptions().name("year_id"));
        summaries.createIndex(Indexes.descending("publishedAt"), new IndexOptions().name("published_at"));
        summaries.createIndex(
                Indexes.compoundIndex(Indexes.ascending("year"), Indexes.descending("publishedAt")),
                new IndexOptions().name("year_published_at"));
    }
}
