package cn.gongkai.report.json;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports, verdicts and events to JSON and back, with nothing lost: a blank cell is not a zero and neither is a word. The same
 * value always gives the same bytes.
 *
 * <p>All methods throw {@link ReportJsonException} for what is not JSON or not of the shape.
 */
public final class ReportJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(4_000_000)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper MAPPER =
            JsonMapper.builder(FACTORY).addModule(new ReportJsonModule()).build();

    private ReportJson() {}

    /** A mapper that knows reports, verdicts and events, for what is built around them. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(AnnualReport report) {
        return write(json -> AnnualReportJson.write(json, report));
    }

    public static AnnualReport readReport(byte[] body) {
        return readReport(body, null, null);
    }

    /**
     * Reads a report.
     *
     * @param agency whose report it is if the document does not say
     * @param year the year it covers if the document does not say
     */
    public static AnnualReport readReport(byte[] body, @Nullable Agency agency, @Nullable ReportYear year) {
        return read(body, input -> AnnualReportJson.read(input, agency, year));
    }

    /** A verdict as events and stores carry it, in both languages. */
    public static byte[] write(Verdict verdict) {
        return write(json -> VerdictJson.write(json, verdict));
    }

    public static Verdict readVerdict(byte[] body) {
        return read(body, VerdictJson::readVerdict);
    }

    public static byte[] write(Reading reading) {
        return write(json -> EventJson.write(json, reading));
    }

    public static Reading readReading(byte[] body) {
        return read(body, EventJson::readReading);
    }

    public static byte[] write(List<Explanation> explanations) {
        return write(json -> VerdictJson.write(json, explanations));
    }

    public static List<Explanation> readExplanations(byte[] body) {
        return read(body, VerdictJson::readExplanations);
    }

    /** The explanations in the member {@code explanations} of an object, as a clerk sends them. */
    public static List<Explanation> readExplanationsMember(byte[] body) {
        return read(body, VerdictJson::readExplanationsMember);
    }

    public static byte[] write(Policy policy) {
        return write(json -> CircumstancesJson.write(json, policy));
    }

    public static Policy readPolicy(byte[] body) {
        return read(body, CircumstancesJson::readPolicy);
    }

    public static byte[] write(ReportEvent event) {
        return write(json -> EventJson.write(json, event));
    }

    /**
     * Reads an event.
     *
     * @param type the type the topic or the {@code ce_type} header names
     */
    public static <E extends ReportEvent> E readEvent(byte[] body, Class<E> type) {
        return read(body, input -> EventJson.read(input, type));
    }

    private static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            content.accept(json);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] body, Function<JsonInput, T> shape) {
        return JsonInput.read(MAPPER.createParser(body), shape);
    }
}
