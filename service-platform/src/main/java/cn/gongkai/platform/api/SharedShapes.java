package cn.gongkai.platform.api;

import cn.gongkai.report.json.ReportJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.JsonNode;

/**
 * Adds to a service's OpenAPI description what the code alone does not tell: the report's shape from its JSON Schema, a whole
 * report as example, and that every operation may answer with a problem document.
 */
public final class SharedShapes implements OpenApiCustomizer {

    /** For {@code @Schema(ref = …)} and {@code @ExampleObject(ref = …)}. */
    public static final String REPORT = "#/components/schemas/AnnualReport";

    public static final String REPORT_EXAMPLE = "#/components/examples/AnnualReport";

    private static final String PROBLEM = "Problem";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String COMPONENT = "#/components/schemas/AnnualReport-";

    private final String service;

    public SharedShapes(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Gongkai " + service)
                .version("v1")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        addReport(components);
        components.addSchemas(PROBLEM, problem());
        if (api.getPaths() != null) {
            api.getPaths().values().forEach(path -> path.readOperations().forEach(SharedShapes::mayFail));
        }
    }

    private static void addReport(Components components) {
        JsonNode schema = ReportJson.mapper()
                .readTree(resource("annual-report.schema.json").replace(DEFINITIONS, COMPONENT));
        schema.path("$defs")
                .propertyStream()
                .forEach(definition -> components.addSchemas(
                        "AnnualReport-" + definition.getKey(),
                        schema(definition.getValue().toString())));
        components.addSchemas(
                "AnnualReport",
                schema(schema.asObject()
                        .remove(List.of("$defs", "$id", "$schema"))
                        .toString()));
        components.addExamples(
                "AnnualReport",
                new Example()
                        .summary("A report with numbers in several columns")
                        .value(tree(resource("annual-report.example.json"))));
    }

    private static Schema<?> problem() {
        return schema("""
                {"type": "object", "description": "RFC 9457 problem document in the caller's language",
                 "required": ["type", "title", "status", "detail", "action"],
                 "properties": {
                   "type": {"type": "string", "description": "urn:gongkai:problem: and the problem's name"},
                   "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
                   "instance": {"type": "string"},
                   "action": {"type": "string", "description": "What to do about it"},
                   "pointer": {"type": "string", "description": "For malformed JSON: where, as an RFC 6901 pointer"}}}""");
    }

    private static void mayFail(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem: what is wrong and what to do")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static Schema<?> schema(String json) {
        try {
            return Json31.mapper().readValue(json, JsonSchema.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a schema of ours is broken", e);
        }
    }

    private static Object tree(String json) {
        try {
            return Json31.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an example of ours is broken", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportJson.class.getResourceAsStream("/schema/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
