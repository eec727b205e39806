package cn.gongkai.intake.signin;

import cn.gongkai.platform.problem.ProblemAnswers;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions are kept in the store, and known to the browser by a cookie that no script can read. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    /**
     * The cookie. Browsers keep one jar for all ports of a host, so the name is no common one; it comes along when the issuer leads
     * people back (Lax), and over HTTPS it is marked as secure.
     */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("GONGKAI");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Around everything that needs a session. */
    @Bean
    FilterRegistrationBean<StoreAway> storeAway(ProblemAnswers answers) {
        FilterRegistrationBean<StoreAway> registration = new FilterRegistrationBean<>(new StoreAway(answers));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** Before the doors, which ask the session who it is. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsFirst(SessionRepositoryFilter<?> sessions) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(sessions);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
