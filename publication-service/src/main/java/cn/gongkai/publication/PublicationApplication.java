package cn.gongkai.publication;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The third room: publishes accepted reports and shows them to the public. */
@SpringBootApplication
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
