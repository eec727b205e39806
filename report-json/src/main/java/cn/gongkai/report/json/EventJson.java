package cn.gongkai.report.json;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Event bodies. Members an event does not know are skipped: an event type only ever gains fields. */
final class EventJson {

    private final Map<String, Object> members = new HashMap<>();

    private EventJson() {}

    static void write(JsonGenerator json, ReportEvent event) {
        json.writeStartObject();
        json.writeNumberProperty("schemaVersion", ReportEvent.SCHEMA_VERSION);
        json.writeStringProperty("submission", event.submission());
        json.writeNumberProperty("revision", event.revision());
        json.writeStringProperty("time", event.time().toString());
        switch (event) {
            case ReportSubmitted submitted -> {
                json.writeNumberProperty("round", submitted.round());
                json.writeStringProperty("receivedAt", submitted.receivedAt().toString());
                json.writeName("reading");
                write(json, submitted.reading());
                json.writeName("circumstances");
                CircumstancesJson.write(json, submitted.circumstances());
                json.writeName("report");
                AnnualReportJson.write(json, submitted.report());
            }
            case ReportValidated validated -> {
                json.writeNumberProperty("round", validated.round());
                json.writeStringProperty("receivedAt", validated.receivedAt().toString());
                json.writeName("verdict");
                VerdictJson.write(json, validated.verdict());
                json.writeName("circumstances");
                CircumstancesJson.write(json, validated.circumstances());
                json.writeName("report");
                AnnualReportJson.write(json, validated.report());
            }
            case ReportPublished published -> {
                writeSubject(json, published);
                json.writeStringProperty("address", published.address());
            }
            case SubmissionStatusChanged changed -> {
                writeSubject(json, changed);
                json.writeStringProperty("state", changed.state());
                json.writeNumberProperty("sequence", changed.sequence());
                json.writeNumberProperty("errors", changed.errors());
                json.writeNumberProperty("warnings", changed.warnings());
                json.writeNumberProperty("notices", changed.notices());
                json.writeBooleanProperty("listed", changed.listed());
                if (changed.receivedAt() != null) {
                    json.writeStringProperty("receivedAt", changed.receivedAt().toString());
                }
                if (changed.verdictAt() != null) {
                    json.writeStringProperty("verdictAt", changed.verdictAt().toString());
                }
                json.writeName("rules");
                VerdictJson.writeRules(json, changed.rules());
            }
        }
        json.writeEndObject();
    }

    private static void writeSubject(JsonGenerator json, ReportEvent event) {
        json.writeName("agency");
        AnnualReportJson.write(json, event.agency());
        json.writeNumberProperty("year", event.year().value());
    }

    static void write(JsonGenerator json, Reading reading) {
        json.writeStartObject();
        json.writeStringProperty("source", reading.source());
        json.writeStringProperty("format", reading.format());
        json.writeArrayPropertyStart("observations");
        for (Observation observation : reading.observations()) {
            json.writeStartObject();
            json.writeStringProperty("kind", observation.kind().name());
            json.writeName("where");
            VerdictJson.write(json, observation.where());
            json.writeStringProperty("found", observation.found());
            json.writeStringProperty("expected", observation.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static <E extends ReportEvent> E read(JsonInput input, Class<E> type) {
        EventJson event = new EventJson();
        input.object(member -> event.read(input, member));
        return type.cast(event.as(type));
    }

    private void read(JsonInput input, String member) {
        Object value =
                switch (member) {
                    case "submission", "address", "state" -> input.text();
                    case "revision", "round", "sequence", "errors", "warnings", "notices" -> input.wholeNumber();
                    case "time", "receivedAt", "verdictAt" -> input.time();
                    case "listed" -> input.truth();
                    case "rules" -> input.list(() -> VerdictJson.readFailedRule(input));
                    case "reading" -> readReading(input);
                    case "circumstances" -> CircumstancesJson.read(input);
                    case "verdict" -> VerdictJson.readVerdict(input);
                    case "report" -> AnnualReportJson.read(input, null, null);
                    case "agency" -> AnnualReportJson.readAgency(input);
                    case "year" -> AnnualReportJson.readYear(input);
                    default -> null;
                };
        if (value == null) {
            input.skip();
        } else {
            members.put(member, value);
        }
    }

    private ReportEvent as(Class<? extends ReportEvent> type) {
        if (type == ReportSubmitted.class) {
            return new ReportSubmitted(
                    the("submission", String.class),
                    the("revision", Integer.class),
                    the("round", Integer.class),
                    the("receivedAt", Instant.class),
                    the("time", Instant.class),
                    the("report", AnnualReport.class),
                    or("reading", Reading.OF_DATA),
                    or("circumstances", Circumstances.NONE));
        }
        if (type == ReportValidated.class) {
            return new ReportValidated(
                    the("submission", String.class),
                    the("revision", Integer.class),
                    the("round", Integer.class),
                    the("receivedAt", Instant.class),
                    the("time", Instant.class),
                    the("report", AnnualReport.class),
                    the("verdict", Verdict.class),
                    or("circumstances", Circumstances.NONE));
        }
        if (type == ReportPublished.class) {
            return new ReportPublished(
                    the("submission", String.class),
                    the("revision", Integer.class),
                    the("agency", Agency.class),
                    the("year", ReportYear.class),
                    the("address", String.class),
                    the("time", Instant.class));
        }
        return new SubmissionStatusChanged(
                the("submission", String.class),
                the("revision", Integer.class),
                the("agency", Agency.class),
                the("year", ReportYear.class),
                the("state", String.class),
                the("sequence", Integer.class),
                or("errors", 0),
                or("warnings", 0),
                or("notices", 0),
                the("time", Instant.class),
                or("listed", true),
                maybe("receivedAt"),
                maybe("verdictAt"),
                or("rules", List.of()));
    }

    private <T> T the(String member, Class<T> type) {
        Object value = members.get(member);
        if (value == null) {
            throw new ReportJsonException("/" + member, "the event's " + member, "nothing");
        }
        return type.cast(value);
    }

    private @Nullable Instant maybe(String member) {
        return (Instant) members.get(member);
    }

    @SuppressWarnings("unchecked")
    private <T> T or(String member, T otherwise) {
        return (T) members.getOrDefault(member, otherwise);
    }

    static Reading readReading(JsonInput input) {
        String[] texts = {"", ""};
        List<Observation> observations = new ArrayList<>();
        input.object(member -> {
            switch (member) {
                case "source" -> texts[0] = input.text();
                case "format" -> texts[1] = input.text();
                case "observations" -> observations.addAll(input.list(() -> readObservation(input)));
                default -> input.skip();
            }
        });
        return new Reading(texts[0], texts[1], observations);
    }

    private static Observation readObservation(JsonInput input) {
        ObservationKind[] kind = {ObservationKind.LABEL};
        Place[] where = {Place.part(0)};
        String[] texts = {"", ""};
        input.object(member -> {
            switch (member) {
                case "kind" -> kind[0] = input.constant(ObservationKind.class);
                case "where" -> where[0] = VerdictJson.readPlace(input);
                case "found" -> texts[0] = input.text();
                case "expected" -> texts[1] = input.text();
                default -> input.skip();
            }
        });
        return new Observation(kind[0], where[0], texts[0], texts[1]);
    }
}
