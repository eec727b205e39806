package cn.gongkai.intake.receipt;

import cn.gongkai.report.Agency;
import cn.gongkai.report.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs receipts, and tells genuine ones. */
@Service
public class Receipts {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String TYPE = "gongkai-receipt+jws";
    private static final int LONGEST_TOKEN = 4000;

    private final KeyRing keys;
    private final ReceiptNumbers numbers;
    private final HandedIn handedIn;
    private final JsonMapper mapper = ReportJson.mapper();

    Receipts(KeyRing keys, ReceiptNumbers numbers, HandedIn handedIn) {
        this.keys = keys;
        this.numbers = numbers;
        this.handedIn = handedIn;
    }

    /** Signs what a receipt says, with the key of now. */
    public SignedReceipt sign(ReceiptFacts facts) {
        String number = numbers.of(facts.submission());
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("typ", TYPE);
        header.put("kid", keys.signer());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", number);
        claims.put("sub", facts.submission());
        claims.put("iat", facts.receivedAt().getEpochSecond());
        Map<String, Object> agency = new LinkedHashMap<>();
        agency.put("code", facts.agency().code());
        agency.put("name", facts.agency().name());
        claims.put("agency", agency);
        claims.put("year", facts.year());
        claims.put("revision", facts.revision());
        claims.put("receivedAt", facts.receivedAt().toString());
        claims.put("sha256", facts.sha256());
        String content = BASE64.encodeToString(mapper.writeValueAsBytes(header)) + "."
                + BASE64.encodeToString(mapper.writeValueAsBytes(claims));
        String token = content + "." + BASE64.encodeToString(keys.sign(content.getBytes(StandardCharsets.US_ASCII)));
        return signed(number, facts, keys.signer(), token);
    }

    /**
     * The genuine receipt that a number or a token stands for.
     *
     * @param receipt a receipt number, whose submission is looked up; or a compact JWS, which speaks for itself
     * @return empty if it is not genuine
     */
    public Optional<SignedReceipt> find(String receipt) {
        return receipt.contains(".")
                ? read(receipt)
                : numbers.submission(receipt).flatMap(handedIn::find).map(this::sign);
    }

    private Optional<SignedReceipt> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            JsonNode header = mapper.readTree(Base64.getUrlDecoder().decode(parts[0]));
            String keyId = header.path("kid").asString("");
            boolean isOurs = header.path("alg").asString("").equals("EdDSA")
                    && header.path("typ").asString("").equals(TYPE)
                    && keys.signed(
                            keyId,
                            (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                            Base64.getUrlDecoder().decode(parts[2]));
            if (!isOurs) {
                return Optional.empty();
            }
            JsonNode claims = mapper.readTree(Base64.getUrlDecoder().decode(parts[1]));
            ReceiptFacts facts = new ReceiptFacts(
                    claims.path("sub").asString(),
                    new Agency(
                            claims.path("agency").path("code").asString(),
                            claims.path("agency").path("name").asString()),
                    claims.path("year").asInt(),
                    claims.path("revision").asInt(),
                    Instant.parse(claims.path("receivedAt").asString()),
                    claims.path("sha256").asString());
            return Optional.of(signed(claims.path("jti").asString(), facts, keyId, token));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            // Nothing that we signed reads so.
            return Optional.empty();
        }
    }

    private static SignedReceipt signed(String number, ReceiptFacts facts, String keyId, String token) {
        return new SignedReceipt(
                number,
                facts.submission(),
                facts.agency(),
                facts.year(),
                facts.revision(),
                facts.receivedAt(),
                facts.sha256(),
                keyId,
                token);
    }

    /** The keys that receipts can be verified with, as a JWK set. */
    String publicKeys() {
        return keys.publicKeys();
    }
}
