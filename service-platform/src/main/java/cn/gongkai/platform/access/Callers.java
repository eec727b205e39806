package cn.gongkai.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** Finds out who asks, from the claims of a bearer token or of the one who signed in. */
public final class Callers {

    private final AccessProperties.Claims names;

    Callers(AccessProperties.Claims names) {
        this.names = names;
    }

    /** Who made a request; empty for the public. */
    public Optional<Caller> of(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(caller(claims.getClaims(), request.getRemoteAddr()))
                : Optional.empty();
    }

    Caller caller(Map<String, Object> claims, String address) {
        String subject = text(claims.get(JwtClaimNames.SUB));
        String name = text(claim(claims, names.name()));
        return new Caller(
                subject,
                name.isEmpty() ? subject : name,
                roles(claim(claims, names.roles())),
                text(claim(claims, names.division())),
                address);
    }

    /** A list of names, or one text with blanks or commas between them; what is no role of ours is another application's. */
    private static Set<Role> roles(@Nullable Object claim) {
        Stream<String> words =
                switch (claim) {
                    case Collection<?> list -> list.stream().map(String::valueOf);
                    case String text -> Arrays.stream(text.split("[\\s,]+"));
                    case null, default -> Stream.empty();
                };
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> Role.of(word).ifPresent(roles::add));
        return roles;
    }

    /** The claim of that very name, else the one that the path leads to. */
    private static @Nullable Object claim(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object here = claims;
        for (String step : path.split("\\.")) {
            here = here instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return here;
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString().strip();
    }
}
