package cn.gongkai.intake.signin;

import cn.gongkai.platform.access.Issuer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever could not sign in to the home page, which says what to do. */
final class SignInFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("a sign-in failed: {}", failure.getMessage());
        boolean away = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            away |= cause instanceof Issuer.Away;
        }
        response.sendRedirect(request.getContextPath() + (away ? "/?signIn=away" : "/?signIn=failed"));
    }
}
