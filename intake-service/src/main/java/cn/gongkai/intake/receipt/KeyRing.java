package cn.gongkai.intake.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of receipts, a JWK set: Ed25519 keys, the first of which that has its private part signs while all of them are believed, and
 * one secret (kind {@code oct}) that receipt numbers are made with.
 */
final class KeyRing {

    private static final String ED25519 = "Ed25519";
    private static final int SECRET_BYTES = 32;

    /** What an Ed25519 public key begins with in X.509 (RFC 8410); its 32 bytes follow. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final JWKSet set;
    private final String signer;
    private final PrivateKey signing;
    private final Map<String, PublicKey> believed;
    private final byte[] secret;

    private KeyRing(JWKSet set) throws GeneralSecurityException {
        this.set = set;
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        OctetKeyPair first = null;
        byte[] numbers = null;
        for (JWK key : set.getKeys()) {
            if (key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve()) && pair.getKeyID() != null) {
                keys.put(pair.getKeyID(), publicKey(pair));
                first = first == null && pair.isPrivate() ? pair : first;
            } else if (key instanceof OctetSequenceKey sequence) {
                numbers = sequence.toByteArray();
            }
        }
        if (first == null || numbers == null || numbers.length < SECRET_BYTES) {
            throw new IllegalStateException(
                    "the keys of receipts need an Ed25519 key (OKP) with a kid and its private part, and a"
                            + " secret (oct) of at least " + SECRET_BYTES + " bytes");
        }
        this.signer = first.getKeyID();
        this.signing = KeyFactory.getInstance(ED25519)
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, first.getD().decode()));
        this.believed = Map.copyOf(keys);
        this.secret = numbers;
    }

    /**
     * The keys of a JWK set.
     *
     * @throws IllegalStateException if it is none, or lacks a key
     */
    static KeyRing of(String jwkSet) {
        try {
            return new KeyRing(JWKSet.parse(jwkSet));
        } catch (ParseException | GeneralSecurityException e) {
            // Not as the cause: its message may hold the text, and the text the keys.
            throw new IllegalStateException("the keys of receipts are no JWK set with Ed25519 keys");
        }
    }

    /** New keys. */
    static KeyRing generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] d = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] x = Arrays.copyOfRange(encoded, X509.length, encoded.length);
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            List<JWK> keys = new ArrayList<>();
            keys.add(new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
                    .d(Base64URL.encode(d))
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .build());
            keys.add(new OctetSequenceKey.Builder(secret).keyID("numbers").build());
            return new KeyRing(new JWKSet(keys));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    private static PublicKey publicKey(OctetKeyPair pair) throws GeneralSecurityException {
        byte[] x = pair.getX().decode();
        byte[] encoded = Arrays.copyOf(X509, X509.length + x.length);
        System.arraycopy(x, 0, encoded, X509.length, x.length);
        return KeyFactory.getInstance(ED25519).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The id of the key that signs now. */
    String signer() {
        return signer;
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(signing);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of receipts cannot sign", e);
        }
    }

    /** Whether a key of this ring, by its id, signed this. */
    boolean signed(String keyId, byte[] content, byte[] signed) {
        PublicKey key = believed.get(keyId);
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    /** What everyone may know of the keys, as a JWK set. */
    String publicKeys() {
        return set.toPublicJWKSet().toString(true);
    }

    /** All of them, as a JWK set: for the file they are kept in, and for nobody's eyes. */
    String secrets() {
        return set.toString(false);
    }
}
