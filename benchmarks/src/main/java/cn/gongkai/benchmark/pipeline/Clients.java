package cn.gongkai.benchmark.pipeline;

import cn.gongkai.standalone.DemoTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clerks who each hand in a report, wait for the receipt and hand in the next, over connections that stay open. */
final class Clients {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final int number;
    private final DemoTokens tokens;

    Clients(int number, DemoTokens tokens) {
        this.number = number;
        this.tokens = tokens;
    }

    /** Told of each answer. */
    interface Answered {
        void answered(String body, long posted, long now);
    }

    /**
     * Hands all papers in and returns when every one is answered.
     *
     * @throws IllegalStateException if one is answered with anything but 202
     */
    void post(URI address, List<Paper> papers, Answered answered) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                all.add(threads.submit(() -> {
                    for (int at = next.getAndIncrement(); at < papers.size(); at = next.getAndIncrement()) {
                        post(address, papers.get(at), answered);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void post(URI address, Paper paper, Answered answered) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", tokens.authorization())
                .POST(BodyPublishers.ofByteArray(paper.body()))
                .build();
        long posted = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        long now = System.nanoTime();
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 202) {
            throw new IllegalStateException(paper.agency() + " got " + response.statusCode() + ": " + body);
        }
        answered.answered(body, posted, now);
    }
}
