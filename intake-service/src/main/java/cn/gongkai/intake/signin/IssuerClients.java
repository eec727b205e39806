package cn.gongkai.intake.signin;

import cn.gongkai.platform.access.Issuer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/** This service as a client of the issuer. */
final class IssuerClients {

    /** For people who sign in; part of the address that the issuer sends them back to. */
    static final String PEOPLE = "gongkai";

    /** For this service itself. */
    static final String SERVICE = "service";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private IssuerClients() {}

    /** Both registrations, made when first asked for: where the issuer's endpoints are, only the issuer can tell. */
    static ClientRegistrationRepository of(Issuer issuer, ClientProperties client) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(people(issuer, client), service(issuer, client)));
    }

    private static ClientRegistration people(Issuer issuer, ClientProperties client) {
        return ClientRegistration.withRegistrationId(PEOPLE)
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .issuerUri(issuer.name())
                .providerConfigurationMetadata(issuer.metadata())
                .authorizationUri(
                        Objects.requireNonNull(issuer.forBrowsers("authorization_endpoint"), "authorization_endpoint"))
                .tokenUri(Objects.requireNonNull(issuer.forServices("token_endpoint"), "token_endpoint"))
                .jwkSetUri(Objects.requireNonNull(issuer.forServices("jwks_uri"), "jwks_uri"))
                .userInfoUri(issuer.forServices("userinfo_endpoint"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static ClientRegistration service(Issuer issuer, ClientProperties client) {
        return ClientRegistration.withRegistrationId(SERVICE)
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(Objects.requireNonNull(issuer.forServices("token_endpoint"), "token_endpoint"))
                .build();
    }

    /** How the issuer's token endpoint is asked; unlike the library's own way, this one does not wait for ever. */
    static RestClient tokenRequests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
