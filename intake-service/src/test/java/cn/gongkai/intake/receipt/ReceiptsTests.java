package cn.gongkai.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gongkai.report.Agency;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsTests {

    private static final String ID = "370832106-2024-1";
    private static final ReceiptFacts FACTS = new ReceiptFacts(
            ID,
            new Agency("370832106", "梁山县韩垓镇人民政府"),
            2024,
            1,
            Instant.parse("2025-01-10T02:11:05.210Z"),
            "a2c6ce2730962de92d558bbe2c45f85eab1a4883bc1944aee1aa6c1edf7ea3f4");

    private final KeyRing keys = KeyRing.generate();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Receipts receipts = receipts(keys);

    private Receipts receipts(KeyRing ring) {
        return new Receipts(ring, new ReceiptNumbers(ring), id -> {
            lookups.incrementAndGet();
            return id.equals(ID) ? Optional.of(FACTS) : Optional.empty();
        });
    }

    /** What an operator makes: the new keys, and the old ones without their private part. */
    private static KeyRing rotated(KeyRing now, KeyRing before) {
        String old = before.publicKeys();
        String first = now.secrets();
        return KeyRing.of(first.substring(0, first.lastIndexOf(']')) + ","
                + old.substring(old.indexOf('[') + 1, old.lastIndexOf(']')) + "]}");
    }

    @Test
    void receiptIsFoundByItsNumberAndByItsToken() {
        SignedReceipt signed = receipts.sign(FACTS);

        assertThat(signed.number()).startsWith(ID + "-").hasSize(ID.length() + 20);
        assertThat(receipts.find(signed.number())).contains(signed);
        assertThat(receipts.find(signed.token())).contains(signed);
    }

    @Test
    void numberIsReadAsPeopleTypeIt() {
        String code = receipts.sign(FACTS).number().substring(ID.length());

        assertThat(receipts.find(" " + ID
                        + code.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l')))
                .isPresent();
    }

    @Test
    void alteredNumberIsNoReceiptAndNothingIsLookedUp() {
        String number = receipts.sign(FACTS).number();
        String lastTwo = number.substring(number.length() - 2);
        String others = lastTwo.equals("00") ? "11" : "00";

        assertThat(receipts.find(number.substring(0, number.length() - 2) + others))
                .isEmpty();
        assertThat(receipts.find(number.replace("-2024-1-", "-2024-2-"))).isEmpty();
        assertThat(receipts.find(ID)).isEmpty();
        assertThat(receipts.find("")).isEmpty();
        assertThat(lookups).hasValue(0);
    }

    @Test
    void numberOfAnotherPlatformIsNoReceipt() {
        assertThat(receipts.find(receipts(KeyRing.generate()).sign(FACTS).number()))
                .isEmpty();
    }

    @Test
    void tokenWithAnotherDigestIsNoReceipt() {
        String[] parts = receipts.sign(FACTS).token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String altered = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("a2c6ce", "a2c6cf").getBytes(StandardCharsets.UTF_8));

        assertThat(receipts.find(parts[0] + "." + altered + "." + parts[2])).isEmpty();
        assertThat(receipts.find(parts[0] + "." + parts[1] + ".")).isEmpty();
        assertThat(receipts.find(parts[0] + "." + parts[1])).isEmpty();
        assertThat(receipts.find("...")).isEmpty();
        assertThat(receipts.find("%%.%%.%%")).isEmpty();
    }

    @Test
    void tokenSignedWithAnotherKeyIsNoReceipt() {
        assertThat(receipts.find(receipts(KeyRing.generate()).sign(FACTS).token()))
                .isEmpty();
    }

    @Test
    void tokenThatNobodySignedIsNoReceipt() {
        String claims = receipts.sign(FACTS).token().split("\\.")[1];
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(receipts.find(none + "." + claims + ".")).isEmpty();
    }

    @Test
    void receiptsOutliveTheKeyThatSignedThem() {
        SignedReceipt old = receipts.sign(FACTS);
        KeyRing next = KeyRing.generate();
        Receipts after = receipts(rotated(next, keys));

        assertThat(after.find(old.token())).contains(old);
        assertThat(after.sign(FACTS).keyId()).isEqualTo(next.signer()).isNotEqualTo(old.keyId());
        assertThat(after.publicKeys()).contains(old.keyId(), next.signer());
    }

    @Test
    void otherLibrariesVerifyReceiptsByThePublishedKeys() throws Exception {
        SignedReceipt signed = receipts.sign(FACTS);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(signed.token());
        jws.setKey(new JsonWebKeySet(receipts.publicKeys())
                .findJsonWebKey(jws.getKeyIdHeaderValue(), "OKP", null, null)
                .getKey());

        assertThat(jws.verifySignature()).isTrue();
        assertThat(jws.getPayload()).contains(FACTS.sha256(), "\"jti\":\"" + signed.number() + "\"", "韩垓镇");
    }

    @Test
    void nothingSecretIsPublished() {
        assertThat(receipts.publicKeys()).doesNotContain("\"d\"", "\"oct\"", "\"k\"");
        assertThat(new ReceiptProperties(keys.secrets(), null).toString()).doesNotContain("\"d\"", keys.signer());
    }

    @Test
    void keysAreMadeOnceForAllAndForNobodyElsesEyes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/receipts.json");

        KeyRing first = KeyFile.open(file);

        assertThat(KeyFile.open(file).secrets()).isEqualTo(first.secrets());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(receipts(KeyFile.open(file)).find(receipts(first).sign(FACTS).token()))
                .isPresent();
    }

    @Test
    void fileWithoutTheRightKeysIsRefusedAndNotTold(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("receipts.json");
        for (String content : new String[] {"", "geheim", "{\"keys\":[]}", keys.publicKeys()}) {
            Files.writeString(file, content);

            assertThatIllegalStateException()
                    .isThrownBy(() -> KeyFile.open(file))
                    .withMessageNotContaining("geheim")
                    .withNoCause();
        }
    }
}
