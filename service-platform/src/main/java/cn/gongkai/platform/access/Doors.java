package cn.gongkai.platform.access;

import cn.gongkai.platform.limit.RateLimitFilter;
import cn.gongkai.platform.limit.RateLimits;
import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What all doors of a service have in common, whoever comes in with a token or with a session. */
public final class Doors {

    /** What is open at every service: it names no person and no report. */
    private static final List<String> OPEN = List.of(
            "/actuator/health/**",
            "/actuator/prometheus",
            "/actuator/info",
            "/v3/api-docs/**",
            "/error",
            "/favicon.ico");

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Whether a request brings a token, good or not. Such a one is never taken for the session that may come with it. */
    private static final RequestMatcher WITH_TOKEN = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    private final AccessProperties properties;
    private final Callers callers;
    private final RateLimits limits;
    private final ProblemAnswers answers;
    private final Refusals refusals;

    Doors(AccessProperties properties, Callers callers, RateLimits limits, ProblemAnswers answers) {
        this.properties = properties;
        this.callers = callers;
        this.limits = limits;
        this.answers = answers;
        this.refusals = new Refusals(answers, limits);
    }

    /**
     * What every door does: asks who it is, counts, refuses in words, and tells browsers to run and load nothing but our own.
     *
     * @param alsoPostsTo origins that a form may lead to beside our own, with a blank before each
     */
    public HttpSecurity common(HttpSecurity http, String alsoPostsTo) {
        String[] open = Stream.concat(OPEN.stream(), properties.open().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(POLICY + alsoPostsTo))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .addFilterAfter(new RateLimitFilter(this::count, answers), AnonymousAuthenticationFilter.class);
    }

    private Optional<ProblemException> count(HttpServletRequest request) {
        return callers.of(request)
                .map(caller -> limits.exceeded(caller.subject(), caller.isProgram()))
                .orElseGet(() -> limits.exceeded(request.getRemoteAddr()));
    }

    /** How this service's doors say no, for the doors that it adds itself. */
    public Refusals refusals() {
        return refusals;
    }

    /** For requests that bring a token: nothing is remembered between them, so nothing can be forged on a session's behalf. */
    SecurityFilterChain tokens(HttpSecurity http) {
        return stateless(http.securityMatcher(WITH_TOKEN)
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(refusals);
                                return filter;
                            }
                        })));
    }

    /** For requests that bring none, where nobody can sign in. */
    SecurityFilterChain nobody(HttpSecurity http) {
        return stateless(http);
    }

    private SecurityFilterChain stateless(HttpSecurity http) {
        return common(http, "")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }
}
