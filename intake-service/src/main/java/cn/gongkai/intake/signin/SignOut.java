package cn.gongkai.intake.signin;

import cn.gongkai.platform.access.Issuer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Signs out at the issuer as well, so that the next person at the same machine is asked who they are. */
final class SignOut implements LogoutSuccessHandler {

    private final OidcClientInitiatedLogoutSuccessHandler atTheIssuer;

    SignOut(ClientRegistrationRepository clients) {
        atTheIssuer = new OidcClientInitiatedLogoutSuccessHandler(clients);
        atTheIssuer.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        try {
            atTheIssuer.onLogoutSuccess(request, response, authentication);
        } catch (Issuer.Away away) {
            // Here the session is over; the issuer cannot be told.
            response.sendRedirect(request.getContextPath() + "/?signIn=away");
        }
    }
}
