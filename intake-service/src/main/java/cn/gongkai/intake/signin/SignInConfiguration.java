package cn.gongkai.intake.signin;

import cn.gongkai.platform.access.AccessProperties;
import cn.gongkai.platform.access.Doors;
import cn.gongkai.platform.access.Issuer;
import cn.gongkai.platform.problem.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The door for people, and this service's own tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientProperties.class)
class SignInConfiguration {

    private static final String SIGN_IN = "/oauth2/authorization/" + IssuerClients.PEOPLE;
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    ClientRegistrationRepository issuerClients(Issuer issuer, ClientProperties client) {
        return IssuerClients.of(issuer, client);
    }

    /** Sign-in with authorization code, PKCE, state and nonce; a session with a fresh id; forms with a mark of their page. */
    @Bean
    @Order(10)
    SecurityFilterChain signInDoor(
            HttpSecurity http, Doors doors, AccessProperties access, ClientRegistrationRepository clients) {
        SignInFailures failures = new SignInFailures();
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(
                request -> request.getMethod().equals("GET") && ProblemAnswers.isForPeople(request));
        RequestMatcher changesSomethingInASession =
                request -> !CHANGE_NOTHING.contains(request.getMethod()) && request.getSession(false) != null;
        // Browsers hold the sign-out form to this along the redirect to the issuer.
        return doors.common(http, " " + origin(access.issuer()))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(changesSomethingInASession))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .oauth2Login(signIn -> signIn.loginPage(SIGN_IN)
                        .authorizedClientRepository(new NoTokensKept())
                        .failureHandler(failures)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(codeExchange()))
                        .userInfoEndpoint(user -> user.oidcUserService(identity(access)))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(failures);
                                return filter;
                            }
                        }))
                .logout(signOut -> signOut.logoutSuccessHandler(new SignOut(clients)))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(unknown(doors)).accessDeniedHandler(doors.refusals()))
                .build();
    }

    /** People are led to the issuer; programs, and scripts of a page whose session is over, are told. */
    private static AuthenticationEntryPoint unknown(Doors doors) {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        return (request, response, failure) -> {
            if (isPartOfAPage(request)) {
                response.setHeader("HX-Refresh", "true");
                doors.refusals().commence(request, response, failure);
            } else if (ProblemAnswers.isForPeople(request)) {
                signIn.commence(request, response, failure);
            } else {
                doors.refusals().commence(request, response, failure);
            }
        };
    }

    private static boolean isPartOfAPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static RestClientAuthorizationCodeTokenResponseClient codeExchange() {
        RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(IssuerClients.tokenRequests());
        return exchange;
    }

    /** The id token says who it is; an issuer whose id tokens say no roles is asked for more. */
    private static OidcUserService identity(AccessProperties access) {
        String roles = access.claims().roles();
        String outermost = roles.contains(".") ? roles.substring(0, roles.indexOf('.')) : roles;
        OidcUserService identity = new OidcUserService();
        identity.setRetrieveUserInfo(request -> request.getIdToken().getClaim(outermost) == null
                && request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null);
        return identity;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Puts this service's own token on requests to the other services, and gets a new one in time. */
    @Bean
    ClientHttpRequestInterceptor ownToken(ClientRegistrationRepository clients) {
        OAuth2AuthorizedClientService tokens = new InMemoryOAuth2AuthorizedClientService(clients);
        RestClientClientCredentialsTokenResponseClient exchange = new RestClientClientCredentialsTokenResponseClient();
        exchange.setRestClient(IssuerClients.tokenRequests());
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(clients, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(credentials -> credentials.accessTokenResponseClient(exchange))
                .build());
        Authentication self = UsernamePasswordAuthenticationToken.authenticated(IssuerClients.SERVICE, "", List.of());
        OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> IssuerClients.SERVICE);
        interceptor.setPrincipalResolver(request -> self);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokens));
        return interceptor;
    }
}
