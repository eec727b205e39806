package cn.gongkai.embedded;

import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Points a Spring application at the {@link TestPlatform}: sets {@code spring.kafka.bootstrap-servers} and
 * {@code spring.mongodb.uri} above every other source, and lowers the embedded servers' loggers.
 */
public final class TestPlatformInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> TALKATIVE =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "org.mongodb.driver");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.WARN));
        logging.setLogLevel("kafka.server.ControllerApis", LogLevel.OFF);
        logging.setLogLevel("de.bwaldvogel.mongo", LogLevel.OFF);
        TestPlatform platform = TestPlatform.get();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testPlatform",
                        Map.of(
                                "spring.kafka.bootstrap-servers", platform.bootstrapServers(),
                                "spring.mongodb.uri", platform.mongoUri())));
    }
}
