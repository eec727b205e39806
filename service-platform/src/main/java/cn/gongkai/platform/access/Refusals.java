package cn.gongkai.platform.access;

import cn.gongkai.platform.limit.RateLimits;
import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** How a service's doors say no: problem documents in the caller's language. */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final int ISSUER_RETRY_SECONDS = 5;

    private final ProblemAnswers answers;
    private final RateLimits limits;

    Refusals(ProblemAnswers answers, RateLimits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    /** Nobody asks, or somebody with a token that is not good. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, @Nullable AuthenticationException failure) {
        boolean badToken = failure instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        answers.answer(
                request, response, new ProblemException(HttpStatus.UNAUTHORIZED, badToken ? "token" : "unauthorized"));
    }

    /** A token was not accepted: because it is not good, or because its issuer cannot be asked. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            answers.answer(
                    request,
                    response,
                    new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away", ISSUER_RETRY_SECONDS)
                            .retryAfter(ISSUER_RETRY_SECONDS));
            return;
        }
        // Refused before the limits are asked: whoever tries tokens is nobody we know, and is counted by address.
        limits.exceeded(request.getRemoteAddr())
                .ifPresentOrElse(
                        tooMany -> answers.answer(request, response, tooMany),
                        () -> commence(request, response, failure));
    }

    /** Spring Security itself refuses: a form without its token, or an address that is nobody's. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean known = authentication != null && authentication.getPrincipal() instanceof ClaimAccessor;
        if (known) {
            answers.answer(
                    request,
                    response,
                    new ProblemException(
                            HttpStatus.FORBIDDEN, refused instanceof CsrfException ? "csrf" : "forbidden"));
        } else {
            commence(request, response, null);
        }
    }
}
