package cn.gongkai.validation;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Room 2: reports in, verdicts out. Keeps nothing but last year's figures; run as many as the topic has partitions. */
@SpringBootApplication
public class ValidationApplication {

    public static void main(String[] args) {
        builder().run(args);
    }

    /** The service, ready to run: alone, or beside others in one process. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ValidationApplication.class).properties("spring.config.name=validation");
    }
}
