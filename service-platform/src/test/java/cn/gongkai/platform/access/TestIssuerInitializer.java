package cn.gongkai.platform.access;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application under test at the {@link TestIssuer}, unless the test names another. */
public final class TestIssuerInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Below the command line and the test's own properties, above the service's files.
        context.getEnvironment()
                .getPropertySources()
                .addAfter(
                        "systemEnvironment",
                        new MapPropertySource(
                                "testIssuer",
                                Map.of("access.issuer", TestIssuer.get().address())));
    }
}
