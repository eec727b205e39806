package cn.gongkai.platform.access;

import cn.gongkai.platform.limit.RateLimits;
import cn.gongkai.platform.problem.ProblemAnswers;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The doors of a service; one that is open to everybody ({@code access.enabled: false}) has none. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@ConditionalOnProperty(name = "access.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    Issuer issuer(AccessProperties properties) {
        return new Issuer(properties);
    }

    @Bean
    JwtDecoder issuerTokens(Issuer issuer, AccessProperties properties) {
        return new IssuerTokens(issuer, properties.audience());
    }

    @Bean
    Callers callers(AccessProperties properties) {
        return new Callers(properties.claims());
    }

    @Bean
    Doors doors(AccessProperties properties, Callers callers, RateLimits limits, ProblemAnswers answers) {
        return new Doors(properties, callers, limits, answers);
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenDoor(HttpSecurity http, Doors doors) {
        return doors.tokens(http);
    }

    /** A service where people sign in has a {@code signInDoor} instead. */
    @Bean
    @Order(100)
    @ConditionalOnMissingBean(name = "signInDoor")
    SecurityFilterChain closedDoor(HttpSecurity http, Doors doors) {
        return doors.nobody(http);
    }

    @Bean
    WebMvcConfigurer callerArguments(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument(callers));
            }
        };
    }

    @Bean
    SignInDescription signInDescription(AccessProperties properties) {
        return new SignInDescription(properties);
    }
}
