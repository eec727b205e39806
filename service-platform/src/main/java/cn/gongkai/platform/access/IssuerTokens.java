package cn.gongkai.platform.access;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads and verifies the issuer's tokens: signature, issuer, audience, time. */
final class IssuerTokens implements JwtDecoder {

    /** How long the keys we have go on being trusted while the issuer does not answer. */
    private static final Duration OUTAGE = Duration.ofHours(4);

    /** For connecting and for reading, in milliseconds: an issuer that is just starting takes its time. */
    private static final int TIMEOUT = 3000;

    private final Issuer issuer;
    private final String audience;

    /** A lock and not a monitor: a virtual thread that waits for the issuer must not hold on to its carrier. */
    private final ReentrantLock building = new ReentrantLock();

    private volatile @Nullable JwtDecoder decoder;

    IssuerTokens(Issuer issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /** @throws JwtException if the token is not good, or if its issuer is away and cannot be asked for its keys */
    @Override
    public Jwt decode(String token) {
        return decoder().decode(token);
    }

    private JwtDecoder decoder() {
        JwtDecoder known = decoder;
        if (known != null) {
            return known;
        }
        building.lock();
        try {
            known = decoder;
            if (known == null) {
                known = build();
                decoder = known;
            }
            return known;
        } finally {
            building.unlock();
        }
    }

    private JwtDecoder build() {
        try {
            String keys = Objects.requireNonNull(issuer.forServices("jwks_uri"), "the issuer names no jwks_uri");
            NimbusJwtDecoder built = NimbusJwtDecoder.withJwkSource(JWKSourceBuilder.<SecurityContext>create(
                                    URI.create(keys).toURL(),
                                    new DefaultResourceRetriever(
                                            TIMEOUT, TIMEOUT, JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT))
                            .retrying(true)
                            .outageTolerant(OUTAGE.toMillis())
                            .build())
                    .jwsAlgorithms(algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.values())))
                    .build();
            List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>();
            validators.add(new JwtIssuerValidator(issuer.name()));
            if (!audience.isEmpty()) {
                validators.add(new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
            }
            built.setJwtValidator(JwtValidators.createDefaultWithValidators(validators));
            return built;
        } catch (Issuer.Away | MalformedURLException e) {
            throw new JwtException("the issuer cannot be asked for its keys", e);
        }
    }
}
