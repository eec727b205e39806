package cn.gongkai.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole sign-in over HTTP, as a browser and a client walk it. */
class IssuerIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BACK = "http://localhost:8081/login/oauth2/code/gongkai";
    private static final String VERIFIER = "a-code-verifier-has-at-least-forty-three-characters";

    @TempDir
    private static Path folder;

    private static int port;
    private static ConfigurableApplicationContext issuer;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        issuer = run();
    }

    private static ConfigurableApplicationContext run() {
        return IssuerApplication.builder()
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--server.port=" + port,
                        "--issuer.uri=" + address(""),
                        "--issuer.key-file=" + folder.resolve("keys/issuer.json"));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void clerkSignsInAndTheTokensSayWhoItIs() throws Exception {
        HttpResponse<String> signIn = get(authorize(challenge(VERIFIER)));
        assertThat(signIn.uri().getPath()).isEqualTo("/login");
        Document page = Jsoup.parse(signIn.body());
        String choose = page.select("ul.people a").first().attr("href");
        Document filled = Jsoup.parse(get(address(choose)).body());
        assertThat(filled.select("input[name=username]").attr("value")).isEqualTo("hangai");

        HttpResponse<String> back = submit(filled, Map.of());

        assertThat(back.headers().firstValue("Location").orElseThrow()).startsWith(BACK);
        Map<String, List<String>> answer =
                query(back.headers().firstValue("Location").orElseThrow());
        assertThat(answer.get("state")).containsExactly("the-state");
        JsonNode tokens =
                JSON.readTree(redeem(answer.get("code").getFirst(), VERIFIER).body());
        Jwt access = decode(tokens.path("access_token").asString());
        assertThat(access.getSubject()).isEqualTo("hangai");
        assertThat(access.getAudience()).containsExactly("gongkai");
        assertThat(access.getClaimAsStringList("roles")).containsExactly("clerk");
        assertThat(access.getClaimAsString("division")).isEqualTo("370832106");
        Jwt identity = decode(tokens.path("id_token").asString());
        assertThat(identity.getAudience()).containsExactly("intake");
        assertThat(identity.getClaimAsString("nonce")).isEqualTo("the-nonce");
        assertThat(identity.getClaimAsString("name")).isEqualTo("韩垓镇 填报人");
        assertThat(identity.getClaimAsString("division")).isEqualTo("370832106");
    }

    @Test
    void codeIsWorthNothingWithoutItsVerifierOrASecondTime() throws Exception {
        String stolen = code(VERIFIER);
        assertThat(redeem(stolen, "another-code-verifier-that-is-also-long-enough")
                        .statusCode())
                .isEqualTo(400);

        String code = code(VERIFIER);
        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void requestWithoutAChallengeOrToAnotherAddressIsRefused() throws Exception {
        submit(Jsoup.parse(get(address("/login?person=hangai")).body()), Map.of());

        assertThat(get(authorize("").replaceAll("&code_challenge[^&]*", ""))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("error=invalid_request");
        assertThat(get(authorize(challenge(VERIFIER)).replace("8081", "9999")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void wrongPasswordIsToldAndLeadsNowhere() throws Exception {
        Document page = Jsoup.parse(get(address("/login?person=hangai")).body());

        HttpResponse<String> answer = submit(page, Map.of("password", "wrong"));

        Document again = Jsoup.parse(
                get(answer.headers().firstValue("Location").orElseThrow()).body());
        assertThat(again.select("[role=alert]").text()).isEqualTo("用户名或密码不正确，请重试。");
    }

    @Test
    void demoProgramGetsATokenForEverythingAndAnUnknownOneNone() throws Exception {
        Jwt token = decode(
                JSON.readTree(token("demo:demo").body()).path("access_token").asString());

        assertThat(token.getClaimAsString("division")).isEqualTo("0");
        assertThat(token.getClaimAsStringList("roles"))
                .containsExactlyInAnyOrder("clerk", "reviewer", "supervisor", "province", "operator", "system");
        assertThat(token("demo:wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void pageSpeaksTheLanguageOfTheReaderAndRunsNothing() throws Exception {
        HttpResponse<String> chinese = get(address("/login"));
        HttpResponse<String> english = get(address("/login?lang=en"));

        assertThat(Jsoup.parse(chinese.body()).select("h1").text()).isEqualTo("登录");
        assertThat(Jsoup.parse(english.body()).select("h1").text()).isEqualTo("Sign in");
        assertThat(Jsoup.parse(get(address("/login")).body()).select("html").attr("lang"))
                .as("the choice stays")
                .isEqualTo("en");
        assertThat(Jsoup.parse(chinese.body()).select("script, [style], [onclick]"))
                .isEmpty();
        String policy = chinese.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(policy)
                .as("browsers let the form lead back to where the person came from")
                .containsPattern("form-action 'self' .*http://localhost:8081");
        assertThat(get(address("/issuer.css")).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensOutliveARestartBecauseTheKeyIsKept() throws Exception {
        String token =
                JSON.readTree(token("demo:demo").body()).path("access_token").asString();
        issuer.close();
        issuer = run();

        assertThat(decode(token).getSubject()).isEqualTo("demo");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/issuer.json"))))
                .isEqualTo("rw-------");
    }

    private String code(String verifier) throws Exception {
        HttpResponse<String> answer = get(authorize(challenge(verifier)));
        if (answer.statusCode() == 200) {
            answer = submit(Jsoup.parse(get(address("/login?person=hangai")).body()), Map.of());
        }
        return query(answer.headers().firstValue("Location").orElseThrow())
                .get("code")
                .getFirst();
    }

    private static String authorize(String challenge) {
        return address("/oauth2/authorize?response_type=code&client_id=intake&scope=openid%20profile&state=the-state"
                + "&nonce=the-nonce&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + encode(BACK));
    }

    private static String challenge(String verifier) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private HttpResponse<String> redeem(String code, String verifier) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address("/oauth2/token")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", basic("intake:intake"))
                        .POST(BodyPublishers.ofString(form(Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", BACK,
                                "code_verifier", verifier))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> token(String credentials) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address("/oauth2/token")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Authorization", basic(credentials))
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the page's form as it was filled in, but for some fields, and follows back to the client's address. */
    private HttpResponse<String> submit(Document page, Map<String, String> changed)
            throws IOException, InterruptedException {
        Map<String, String> fields = page.select("form input").stream()
                .collect(Collectors.toMap(
                        input -> input.attr("name"),
                        input -> changed.getOrDefault(input.attr("name"), input.attr("value"))));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(address("/login")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
        String next = answer.headers().firstValue("Location").orElseThrow();
        return next.contains("/oauth2/authorize") ? get(next) : answer;
    }

    /** Follows redirects within the issuer, as a browser does. */
    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        String next = answer.headers().firstValue("Location").orElse("");
        return next.startsWith(address("/login")) ? get(next) : answer;
    }

    private static Jwt decode(String token) {
        return NimbusJwtDecoder.withJwkSetUri(address("/oauth2/jwks")).build().decode(token);
    }

    private static Map<String, List<String>> query(String address) {
        return UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String address(String path) {
        return "http://localhost:" + port + path;
    }
}
