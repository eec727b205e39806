package cn.gongkai.platform.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose word counts on who asks, and where its tokens say so.
 *
 * @param issuer the OpenID Connect issuer, exactly as its tokens name it
 * @param issuerAddress where this service reaches the issuer, if that is not where browsers do
 * @param audience whom tokens must be made for; empty accepts all of the issuer's
 * @param claims what tokens call the things we need; a dot leads into an object ({@code realm_access.roles})
 * @param open addresses that need no sign-in, as path patterns
 */
@ConfigurationProperties("access")
public record AccessProperties(
        URI issuer,
        @Nullable URI issuerAddress,
        @DefaultValue("gongkai") String audience,
        @DefaultValue Claims claims,
        @DefaultValue List<String> open) {

    /** Names of claims. */
    public record Claims(
            @DefaultValue("roles") String roles,
            @DefaultValue("division") String division,
            @DefaultValue("name") String name) {}

    /** The issuer's address as this service reaches it, without a slash at its end. */
    String reached() {
        return withoutSlash(issuerAddress == null || issuerAddress.toString().isEmpty() ? issuer : issuerAddress);
    }

    /** The issuer's address as browsers reach it, without a slash at its end. */
    String named() {
        return withoutSlash(issuer);
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
