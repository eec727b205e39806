package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser: keeps cookies, and can sign in at the test's issuer. */
final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String service;

    Browser(String service) {
        this.service = service;
    }

    /** Signs in, as someone with these roles in a division, and returns the answer that the issuer's way back leads to. */
    HttpResponse<String> signIn(String division, Role... roles) throws IOException, InterruptedException {
        HttpResponse<String> toIssuer = page("/oauth2/authorization/gongkai");
        URI back = TestIssuer.get().approve(location(toIssuer), division, roles);
        return send(HttpRequest.newBuilder(back).header("Accept", "text/html"));
    }

    HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(service + path)).header("Accept", "text/html"));
    }

    URI address(String path) {
        return URI.create(service + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** For answers without an end. */
    int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    /** What requests that change something must bring, as htmx reads it from the page: name and value of a header. */
    String[] csrfHeader() throws IOException, InterruptedException {
        Document home = Jsoup.parse(page("/").body());
        return JsonMapper.shared()
                .readTree(home.body().attr("hx-headers"))
                .propertyStream()
                .findFirst()
                .map(header -> new String[] {header.getKey(), header.getValue().asString()})
                .orElseThrow();
    }

    Optional<HttpCookie> sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("GONGKAI"))
                .findFirst();
    }

    static URI location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
