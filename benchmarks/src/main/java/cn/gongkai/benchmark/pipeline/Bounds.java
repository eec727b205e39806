package cn.gongkai.benchmark.pipeline;

import cn.gongkai.standalone.DemoTokens;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.types.Binary;

/** Web server, broker and store each by itself, with the same bytes, in the same process and minute. */
final class Bounds {

    private static final int INSERTS_TOGETHER = 500;

    private final Platform platform;
    private final List<Paper> papers;
    private final int clients;
    private final AtomicLong ids = new AtomicLong();

    Bounds(Platform platform, List<Paper> papers, int clients) {
        this.platform = platform;
        this.papers = papers;
        this.clients = clients;
    }

    List<Bound> measure() throws Exception {
        List<Bound> bounds = new ArrayList<>();
        URI sink = URI.create(
                platform.start(BareService.builder(), List.of("--access.issuer=" + platform.issuer())) + "/sink");
        Clients clerks = new Clients(clients, DemoTokens.of(platform.issuer()));
        bounds.add(Bound.of(
                "POST to an endpoint that does nothing",
                papers.size(),
                times -> clerks.post(sink, papers.subList(0, times), (body, posted, now) -> {})));
        try (BareTopic topic = BareTopic.at(platform.broker())) {
            bounds.add(Bound.of(
                    "Kafka, produce and consume", papers.size(), times -> topic.pass(papers.subList(0, times))));
            bounds.add(Bound.of(
                    "Kafka, every send awaited",
                    papers.size() / 5,
                    times -> topic.passOneByOne(papers.subList(0, times))));
        }
        try (MongoClient client = MongoClients.create(platform.store())) {
            MongoCollection<Document> documents =
                    client.getDatabase("benchmark").getCollection("documents");
            bounds.add(Bound.of("store, insertOne, 1 thread", papers.size() / 5, times -> insert(documents, 1, times)));
            bounds.add(Bound.of("store, insertOne, 8 threads", papers.size(), times -> insert(documents, 8, times)));
            bounds.add(Bound.of("store, insertMany 500", papers.size(), times -> insertMany(documents, times)));
            client.getDatabase("benchmark").drop();
        }
        return bounds;
    }

    private void insert(MongoCollection<Document> documents, int threads, int times) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                all.add(executor.submit(() -> {
                    for (int i = first; i < times; i += threads) {
                        documents.insertOne(document(papers.get(i)));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void insertMany(MongoCollection<Document> documents, int times) {
        for (int from = 0; from < times; from += INSERTS_TOGETHER) {
            documents.insertMany(papers.subList(from, Math.min(times, from + INSERTS_TOGETHER)).stream()
                    .map(this::document)
                    .toList());
        }
    }

    /** Report and source, as intake stores them. */
    private Document document(Paper paper) {
        return new Document("_id", paper.agency() + "-" + ids.incrementAndGet())
                .append("agency", paper.agency())
                .append("report", new Binary(paper.body()))
                .append("source", new Document("content", new Binary(paper.body())));
    }
}
