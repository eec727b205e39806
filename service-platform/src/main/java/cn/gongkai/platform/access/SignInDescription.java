package cn.gongkai.platform.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says in a service's OpenAPI description which calls need a token, and whose. */
final class SignInDescription implements OpenApiCustomizer {

    private static final String SCHEME = "issuer";

    private final AccessProperties properties;

    SignInDescription(AccessProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(properties.named() + "/.well-known/openid-configuration")
                                .description("A token of the issuer, in the header Authorization: Bearer …"));
        api.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        if (api.getPaths() != null) {
            api.getPaths().forEach((path, calls) -> {
                if (isOpen(path)) {
                    calls.readOperations().forEach(call -> call.setSecurity(List.of()));
                }
            });
        }
    }

    private boolean isOpen(String path) {
        return properties.open().stream()
                .anyMatch(open -> PathPatternParser.defaultInstance.parse(open).matches(PathContainer.parsePath(path)));
    }
}
