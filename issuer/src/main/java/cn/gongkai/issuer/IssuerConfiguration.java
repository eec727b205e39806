package cn.gongkai.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.i18n.SessionLocaleResolver;

/** The issuer's endpoints, its people and programs, and what their tokens say. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    private static final String SIGN_IN = "/login";

    /** The endpoints of OAuth 2 and OpenID Connect. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, IssuerProperties properties) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> {});
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers(headers, properties))
                .build();
    }

    /** The sign-in page. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, IssuerProperties properties) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/", SIGN_IN, "/*.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .defaultSuccessUrl(properties.home().toString())
                        .permitAll())
                .headers(headers -> headers(headers, properties))
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, IssuerProperties properties) {
        // Browsers hold a form to this along all redirects that follow it: they end where the person came from.
        String backTo = Stream.concat(
                        Stream.of(properties.home()),
                        properties.clients().stream()
                                .flatMap(client -> client.redirectTo().stream())
                                .map(URI::create))
                .map(address -> address.getScheme() + "://" + address.getAuthority())
                .distinct()
                .collect(Collectors.joining(" "));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none';"
                                + " form-action 'self' " + backTo))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Bean
    AuthorizationServerSettings settings(IssuerProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.uri().toString())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerProperties properties) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.of(properties.keyFile())));
    }

    /** For the issuer's own endpoint about the person signed in, which takes a token as well. */
    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    UserDetailsService people(IssuerProperties properties) {
        return new InMemoryUserDetailsManager(properties.people().stream()
                .map(person -> User.withUsername(person.user())
                        .password("{noop}" + person.password())
                        .authorities(List.of())
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository programs(IssuerProperties properties) {
        TokenSettings tokens = TokenSettings.builder()
                .accessTokenTimeToLive(properties.tokenLifetime())
                .build();
        return new InMemoryRegisteredClientRepository(properties.clients().stream()
                .map(client -> program(client, tokens))
                .toList());
    }

    private static RegisteredClient program(IssuerProperties.Client client, TokenSettings tokens) {
        RegisteredClient.Builder program = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret("{noop}" + client.secret())
                .clientName(client.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
        if (!client.redirectTo().isEmpty()) {
            program.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUris(addresses -> addresses.addAll(client.redirectTo()))
                    .postLogoutRedirectUris(addresses -> addresses.addAll(client.signOutTo()))
                    .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE)));
        }
        return program.build();
    }

    /** Tokens say who it is, in which roles, and where. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerProperties properties) {
        return context -> {
            boolean program = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
            Map<String, Object> claims = program
                    ? properties
                            .client(context.getRegisteredClient().getClientId())
                            .orElseThrow()
                            .claims()
                    : properties
                            .person(context.getPrincipal().getName())
                            .orElseThrow()
                            .claims();
            context.getClaims().claims(all -> all.putAll(claims));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims().audience(List.of(properties.audience()));
            }
        };
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("issuer-messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** What the person chose, else what the browser asks for, else Chinese. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        browser.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        SessionLocaleResolver chosen = new SessionLocaleResolver();
        chosen.setDefaultLocaleFunction(browser::resolveLocale);
        return chosen;
    }

    @Bean
    WebMvcConfigurer languageChoice() {
        LocaleChangeInterceptor choice = new LocaleChangeInterceptor();
        choice.setParamName("lang");
        choice.setIgnoreInvalidLocale(true);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(choice);
            }
        };
    }
}
