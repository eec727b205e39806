package cn.gongkai.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Someone at a browser that keeps cookies, follows links and redirects, and sends forms as they are filled in. */
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Opens a page; its base address is where the redirects ended. */
    Document open(String address) throws IOException, InterruptedException {
        return page(HttpRequest.newBuilder(URI.create(address)));
    }

    /** Follows the first link that a selector finds. */
    Document click(Document page, String selector) throws IOException, InterruptedException {
        return open(page.select(selector).first().absUrl("href"));
    }

    /** Sends the first form that a selector finds, as it is. */
    Document submit(Document page, String selector) throws IOException, InterruptedException {
        Element form = page.select(selector).first();
        String fields = form.select("input").stream()
                .map(input -> encoded(input.attr("name")) + "=" + encoded(input.attr("value")))
                .collect(Collectors.joining("&"));
        return page(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** What an address answers, with the cookies of this person. */
    HttpResponse<byte[]> ask(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    }

    private Document page(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                request.timeout(PATIENCE).header("Accept", "text/html").build(), BodyHandlers.ofString());
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
