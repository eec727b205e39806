package cn.gongkai.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * An issuer of the tests' own, in this process: it describes itself and answers over HTTP as any issuer does, and signs whatever token
 * a test asks for.
 */
public final class TestIssuer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int HOUR = 3600;

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, Approved> codes = new ConcurrentHashMap<>();

    private record Approved(JWTClaimsSet claims, String nonce, String challenge, String redirect) {}

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    /** The issuer of this process, started when first asked for. */
    public static TestIssuer get() {
        return Only.ISSUER;
    }

    private static final class Only {
        private static final TestIssuer ISSUER = new TestIssuer();
    }

    /** The issuer's name and address. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", address(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/jwks",
                "end_session_endpoint", address() + "/end",
                "subject_types_supported", List.of("public"));
    }

    /** A good token of someone with these roles in a division. */
    public String token(String division, Role... roles) {
        return token(claims -> {}, division, roles);
    }

    /** A token that is good but for what is changed in it. */
    public String token(Consumer<JWTClaimsSet.Builder> changed, String division, Role... roles) {
        JWTClaimsSet.Builder claims = claims("gongkai", division, roles);
        changed.accept(claims);
        return sign(claims.build());
    }

    /** A token of someone who may hand in anywhere, as programs of tests do. */
    public String tokenForEverything() {
        return token(Caller.WHOLE_COUNTRY, Role.values());
    }

    private JWTClaimsSet.Builder claims(String audience, String division, Role... roles) {
        Instant now = Instant.now();
        List<String> names = Arrays.stream(roles).map(Role::claim).toList();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(String.join("+", names) + "@" + division)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(HOUR)))
                .claim("name", "测试人员")
                .claim("roles", names)
                .claim("division", division);
    }

    private String sign(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Signs someone in, as a person would at the page a service leads to.
     *
     * @param request where the service sent the browser
     * @return where the browser is sent back
     */
    public URI approve(URI request, String division, Role... roles) {
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUri(request).build().getQueryParams();
        String code = UUID.randomUUID().toString();
        String redirect = decoded(asked, "redirect_uri");
        codes.put(
                code,
                new Approved(
                        claims(decoded(asked, "client_id"), division, roles).build(),
                        decoded(asked, "nonce"),
                        decoded(asked, "code_challenge"),
                        redirect));
        return UriComponentsBuilder.fromUriString(redirect)
                .queryParam("code", code)
                .queryParam("state", UriUtils.encode(decoded(asked, "state"), StandardCharsets.UTF_8))
                .build(true)
                .toUri();
    }

    private static String decoded(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        MultiValueMap<String, String> form =
                UriComponentsBuilder.newInstance().query(body).build().getQueryParams();
        Map<String, Object> tokens = new HashMap<>(Map.of("token_type", "Bearer", "expires_in", HOUR));
        if (decoded(form, "grant_type").equals("client_credentials")) {
            tokens.put("access_token", token(Caller.WHOLE_COUNTRY, Role.SERVICE));
        } else {
            Approved approved = codes.remove(decoded(form, "code"));
            if (approved == null
                    || !approved.challenge().equals(challenge(decoded(form, "code_verifier")))
                    || !approved.redirect().equals(decoded(form, "redirect_uri"))) {
                answer(exchange, 400, Map.of("error", "invalid_grant"));
                return;
            }
            tokens.put("access_token", sign(approved.claims()));
            tokens.put(
                    "id_token",
                    sign(new JWTClaimsSet.Builder(approved.claims())
                            .claim("nonce", approved.nonce())
                            .build()));
        }
        answer(exchange, 200, tokens);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }
}
