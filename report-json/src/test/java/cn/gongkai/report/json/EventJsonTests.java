package cn.gongkai.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.FailedRule;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Finding.Adjustment;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.DueDate;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import cn.gongkai.report.reading.FormVersion;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTests {

    private static final String ID = "https://gongkai.cn/schema/";
    private static final Instant AT = Instant.parse("2026-01-20T08:00:00.123Z");
    private static final AnnualReport REPORT = ReportJson.readReport(SampleFiles.HANGAI.bytes(SampleFormat.JSON));

    static Stream<ReportEvent> events() {
        Circumstances circumstances = new Circumstances(
                1,
                "数字有误",
                List.of(
                        new Explanation("T3-BLANK", null, "没有申请"),
                        new Explanation("T2-BLANK", Place.cell(2, "regulations", "issued"), "无")),
                new Policy(
                        Map.of(
                                "DOC-SUPERVISION", new Weighing(Weight.OFF, "3708"),
                                "T3-BLANK", new Weighing(Weight.ERROR, "370832")),
                        new DueDate(LocalDate.of(2025, 1, 20), "370832"),
                        Review.BEFORE_PUBLICATION),
                AT,
                true);
        Reading reading = new Reading(
                "docx",
                "2021",
                List.of(new Observation(
                        ObservationKind.LABEL, Place.cell(2, "regulations", "repealed"), "本年度止件数", "本年废止件数")));
        Verdict verdict = Verdict.of(
                "2021.1",
                FormVersion.OF_2019,
                List.of(new Finding(
                        "NARR-APPLICATIONS",
                        Severity.ERROR,
                        Place.part(1),
                        "0",
                        "1",
                        "1",
                        new Wording("正文称1件", "the text says 1"),
                        new Wording("请改", "mend it"),
                        new Wording("格式", "the form"),
                        "收到1件",
                        12,
                        Place.cell(3, "1", "total"),
                        new Adjustment(Severity.WARNING, "37"))),
                List.of());
        return Stream.of(
                new ReportSubmitted("370832106-2024-1", 1, 2, AT, AT, REPORT, reading, circumstances),
                new ReportValidated("370832106-2024-1", 1, 1, AT, AT, REPORT, verdict, Circumstances.NONE),
                new ReportPublished(
                        "370832106-2024-1", 1, REPORT.agency(), REPORT.year(), "/reports/370832106/2024", AT),
                new SubmissionStatusChanged(
                        "370832106-2024-1", 1, REPORT.agency(), REPORT.year(), "RETURNED", 2, 1, 0, 3, AT),
                new SubmissionStatusChanged(
                        "370832106-2024-2",
                        2,
                        REPORT.agency(),
                        REPORT.year(),
                        "RETURNED",
                        2,
                        1,
                        0,
                        0,
                        AT,
                        false,
                        AT.minusSeconds(1),
                        AT,
                        List.of(new FailedRule("NARR-APPLICATIONS", Severity.ERROR))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventComesBackAsItWas(ReportEvent event) {
        assertThat(ReportJson.readEvent(ReportJson.write(event), event.getClass()))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventFitsItsSchema(ReportEvent event) throws IOException {
        String name = event.getClass().getSimpleName();
        String definition = Character.toLowerCase(name.charAt(0)) + name.substring(1);

        assertThat(schema("events.schema.json#/$defs/" + definition)
                        .validate(text(ReportJson.write(event)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sampleFitsTheSchemaOfReports(SampleFiles sample) throws IOException {
        assertThat(schema("annual-report.schema.json")
                        .validate(text(sample.bytes(SampleFormat.JSON)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void exampleOfTheApiDescriptionsIsTheValidSample() throws IOException {
        assertThat(resource("annual-report.example.json"))
                .isEqualTo(text(SampleFiles.ZHANJIA.bytes(SampleFormat.JSON)));
    }

    @Test
    void schemaRefusesWhatTheCodeRefuses() throws IOException {
        String unknownRow = """
                {"agency": {"code": "370832106"}, "year": 2024, "applications": {"9.9": {}}}""";

        assertThat(schema("annual-report.schema.json").validate(unknownRow, InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void membersOfALaterVersionAreSkipped() {
        byte[] later = """
                {"schemaVersion": 1, "submission": "370832106-2024-1", "revision": 1, "time": "2026-01-20T08:00:00.123Z",
                 "agency": {"code": "370832106", "name": "梁山县韩垓镇人民政府", "level": 4}, "year": 2024,
                 "address": "/reports/370832106/2024", "mirror": {"at": ["a", {"b": 1}]}}""".getBytes(StandardCharsets.UTF_8);

        assertThat(ReportJson.readEvent(later, ReportPublished.class).time()).isEqualTo(AT);
    }

    @Test
    void eventFromBeforePoliciesAndFormVersionsIsReadAsItWasMeant() {
        byte[] old = """
                {"schemaVersion": 1, "submission": "370832106-2024-1", "revision": 1, "time": "2026-01-20T08:00:00.123Z",
                 "round": 1, "receivedAt": "2026-01-20T08:00:00.123Z",
                 "verdict": {"verdict": "ACCEPTED", "ruleBook": "2021.1", "findings": []},
                 "circumstances": {"liveRevision": 1, "explanations": []},
                 "report": {"agency": {"code": "370832106", "name": "韩垓镇"}, "year": 2024}}""".getBytes(StandardCharsets.UTF_8);

        ReportValidated read = ReportJson.readEvent(old, ReportValidated.class);

        assertThat(read.circumstances()).isEqualTo(new Circumstances(1, null, List.of(), Policy.NONE, null));
        assertThat(read.verdict().form()).isEqualTo(FormVersion.OF_2021);
    }

    @Test
    void statusFromBeforeItToldOfRulesIsListedAndKnowsNone() {
        byte[] old = """
                {"schemaVersion": 1, "submission": "370832106-2024-1", "revision": 1, "time": "2026-01-20T08:00:00.123Z",
                 "agency": {"code": "370832106", "name": "梁山县韩垓镇人民政府"}, "year": 2024,
                 "state": "RETURNED", "sequence": 2, "errors": 1, "warnings": 0, "notices": 3}""".getBytes(StandardCharsets.UTF_8);

        SubmissionStatusChanged read = ReportJson.readEvent(old, SubmissionStatusChanged.class);

        assertThat(read.listed()).isTrue();
        assertThat(read.receivedAt()).isNull();
        assertThat(read.verdictAt()).isNull();
        assertThat(read.rules()).isEmpty();
    }

    private static Schema schema(String place) throws IOException {
        Map<String, String> schemas = Map.of(
                ID + "annual-report.schema.json", resource("annual-report.schema.json"),
                ID + "events.schema.json", resource("events.schema.json"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(schemas))
                .getSchema(SchemaLocation.of(ID + place));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EventJsonTests.class.getResourceAsStream("/schema/" + name))) {
            return text(in.readAllBytes());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
