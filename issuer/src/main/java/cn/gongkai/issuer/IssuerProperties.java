package cn.gongkai.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in here, and what their tokens say.
 *
 * @param uri the issuer's name: its address as browsers reach it
 * @param home where people go who sign in without having come from anywhere
 * @param audience whom access tokens are made for
 * @param tokenLifetime how long a token is good
 * @param keyFile where the signing key is kept, so that tokens outlive a restart; without it each start has a new key
 * @param people shown on the sign-in page, passwords too
 */
@ConfigurationProperties("issuer")
record IssuerProperties(
        URI uri,
        URI home,
        @DefaultValue("gongkai") String audience,
        @DefaultValue("1h") Duration tokenLifetime,
        @Nullable Path keyFile,
        List<Person> people,
        List<Client> clients) {

    IssuerProperties {
        keyFile = keyFile == null || keyFile.toString().isEmpty() ? null : keyFile;
    }

    /**
     * Someone to sign in as.
     *
     * @param english the name for those who read English
     * @param division the code of the division or agency they belong to
     */
    record Person(String user, String password, String name, String english, List<String> roles, String division) {

        /** What tokens say of this person. */
        Map<String, Object> claims() {
            return Map.of("name", name, "roles", roles, "division", division);
        }
    }

    /**
     * A program.
     *
     * @param redirectTo where people are sent back who signed in for it; empty if nobody does
     * @param signOutTo where they are sent who signed out
     */
    record Client(
            String id,
            String secret,
            String name,
            List<String> roles,
            String division,
            @DefaultValue List<String> redirectTo,
            @DefaultValue List<String> signOutTo) {

        /** What tokens say of this program itself. */
        Map<String, Object> claims() {
            return Map.of("name", name, "roles", roles, "division", division);
        }
    }

    Optional<Person> person(@Nullable String user) {
        return people.stream().filter(person -> person.user().equals(user)).findFirst();
    }

    Optional<Client> client(String id) {
        return clients.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
