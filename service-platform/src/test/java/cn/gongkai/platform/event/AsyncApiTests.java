package cn.gongkai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.json.ReportJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.core.KafkaTemplate;
import org.yaml.snakeyaml.Yaml;

/** Holds {@code docs/asyncapi.yaml} to what the code sends. */
class AsyncApiTests {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final String SCHEMAS = "https://gongkai.cn/schema/";
    private static final String SCHEMA_FILES = "../report-json/src/main/resources/schema/";

    private static final Map<String, Object> API = document();

    @Test
    void channelsAreTheTopics() {
        assertThat(at(API, "channels").values().stream()
                        .map(channel -> object(channel).get("address")))
                .containsExactlyInAnyOrderElementsOf(constants(Topics.class));
    }

    @Test
    void messagesAreTheTypesOfEventsAndTheDeadLetter() {
        assertThat(at(API, "components", "messages").values().stream()
                        .map(message -> object(message).get("name")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(eventTypes().map(AsyncApiTests::name), Stream.of("dead letter"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void eventIsWrittenAsItsExample(Class<? extends ReportEvent> type) {
        Map<String, Object> example = example(type);
        Map<String, Object> headers = at(example, "headers");
        ReportEvent event = ReportJson.readEvent(json(example.get("payload")), type);
        String service = headers.get("ce_source").toString().substring("/gongkai/".length());

        ProducerRecord<byte[], byte[]> record = new EventMessages(service).record(event);

        assertThat(headers(record)).isEqualTo(headers);
        assertThat(at(API, "channels", record.topic(), "messages")).containsOnlyKeys(key(type));
        assertThat(record.key()).asString().isEqualTo(event.agency().code());
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void requiredHeadersAreThoseOfEveryEvent(Class<? extends ReportEvent> type) {
        Map<String, Object> headers = at(API, "components", "messageTraits", "cloudEvent", "headers");

        assertThat(at(example(type), "headers").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(headers.get("required")))
                .containsExactlyInAnyOrderElementsOf(at(headers, "properties").keySet());
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void exampleFitsTheSchemaOfItsPayload(Class<? extends ReportEvent> type) throws IOException {
        String reference = at(message(type), "payload", "schema").get("$ref").toString();
        assertThat(reference).startsWith(SCHEMA_FILES);

        assertThat(schema(reference.substring(SCHEMA_FILES.length()))
                        .validate(text(json(example(type).get("payload"))), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void deadLetterCarriesTheHeadersOfItsExample() {
        Map<String, Object> message = at(API, "components", "messages", "deadLetter");
        Map<String, Object> example = firstExample(message);
        Map<String, Object> headers = at(example, "headers");
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        DeadLetters letters = new DeadLetters(
                new KafkaTemplate<>(() -> producer),
                headers.get(DeadLetters.SERVICE).toString(),
                new SimpleMeterRegistry());
        byte[] body = example.get("payload").toString().getBytes(StandardCharsets.UTF_8);
        Incoming malformed = new Incoming(
                Topics.REPORT_SUBMITTED, 3, 1042, null, body, Map.of("ce_subject", headers.get("ce_subject")));

        letters.park(malformed, headers.get(DeadLetters.REASON).toString());

        ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
        assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS);
        assertThat(letter.value()).isEqualTo(body);
        assertThat(headers(letter))
                .isEqualTo(headers)
                .containsKeys(texts(at(message, "headers").get("required")).toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    static Stream<Class<? extends ReportEvent>> eventTypes() {
        return Arrays.stream(ReportEvent.class.getPermittedSubclasses())
                .map(type -> (Class<? extends ReportEvent>) type);
    }

    /** The CloudEvents type of a kind of event, from its constant. */
    private static String name(Class<? extends ReportEvent> type) {
        return constants(type).getFirst();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static String key(Class<?> type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
    }

    private static Map<String, Object> message(Class<? extends ReportEvent> type) {
        return at(API, "components", "messages", key(type));
    }

    private static Map<String, Object> example(Class<? extends ReportEvent> type) {
        return firstExample(message(type));
    }

    private static Map<String, Object> firstExample(Map<String, Object> message) {
        return object(((List<?>) message.get("examples")).getFirst());
    }

    private static Map<String, Object> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static Schema schema(String place) throws IOException {
        Map<String, String> schemas = Map.of(
                SCHEMAS + "annual-report.schema.json",
                Files.readString(Path.of(SCHEMA_FILES + "annual-report.schema.json")),
                SCHEMAS + "events.schema.json",
                Files.readString(Path.of(SCHEMA_FILES + "events.schema.json")));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(schemas))
                .getSchema(SchemaLocation.of(SCHEMAS + place));
    }

    private static Map<String, Object> document() {
        try {
            return new Yaml().load(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new AssertionError("no document to hold the code to", e);
        }
    }

    private static Map<String, Object> at(Map<String, Object> object, String... path) {
        Map<String, Object> here = object;
        for (String step : path) {
            here = object(here.get(step));
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static byte[] json(Object value) {
        return ReportJson.mapper().writeValueAsBytes(value);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
