package cn.gongkai.publication;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The third room: publishes accepted reports and shows them to the public. */
@SpringBootApplication(
        // Everything here is public: nothing of a library that would put up doors.
        excludeName = {
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConfigurationPropertiesScan
public class PublicationApplication {

    /** The service with its own settings, {@code publication.yml}; for a process of its own or beside others in one. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(PublicationApplication.class).properties("spring.config.name=publication");
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }
}
