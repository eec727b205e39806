package cn.gongkai.publication;

import cn.gongkai.embedded.OnTestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running service on broker and store of the test platform, with a browser's means to look at it. */
@SpringBootTest(
        classes = PublicationApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=publication", "spring.mongodb.database=publication-site-test"})
@OnTestPlatform
abstract class PublicSite {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /** The answer to a GET as a browser sends it, with more headers as names and values in turn. */
    HttpResponse<byte[]> browse(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return send(request, headers);
    }

    /** The answer to a GET as a program sends it. */
    HttpResponse<byte[]> call(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), headers);
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
