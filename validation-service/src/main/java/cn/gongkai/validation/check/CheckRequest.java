package cn.gongkai.validation.check;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.json.ReportJsonException;
import cn.gongkai.report.reading.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** What is to be checked: a report alone, or a report with what is known about it. */
record CheckRequest(AnnualReport report, Reading reading, Instant receivedAt, Circumstances circumstances) {

    /**
     * Reads a request.
     *
     * @param now when the report counts as handed in, if the request does not say
     * @throws ReportJsonException if it is neither a report nor an envelope around one
     */
    static CheckRequest read(byte[] body, Instant now) {
        if (!isEnvelope(body)) {
            return new CheckRequest(ReportJson.readReport(body), Reading.OF_DATA, now, Circumstances.NONE);
        }
        ReportSubmitted submitted = ReportJson.readEvent(completed(body, now), ReportSubmitted.class);
        return new CheckRequest(
                submitted.report(), submitted.reading(), submitted.receivedAt(), submitted.circumstances());
    }

    /** Looks at the outermost member names only; what is no JSON is left to the reader of reports, which says why. */
    private static boolean isEnvelope(byte[] body) {
        boolean found = false;
        try (JsonParser parser = ReportJson.mapper().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                found |= parser.currentName().equals("report");
                parser.nextToken();
                parser.skipChildren();
            }
            return found && parser.nextToken() == null;
        } catch (JacksonException malformed) {
            return false;
        }
    }

    /** The envelope as the event it stands for, with what only an event needs made up. */
    private static byte[] completed(byte[] body, Instant now) {
        ObjectNode envelope = ReportJson.mapper().readTree(body).asObject();
        List.copyOf(envelope.propertyNames()).stream()
                .filter(name -> envelope.get(name).isNull())
                .forEach(envelope::remove);
        Map<String, String> texts = Map.of("submission", "check", "receivedAt", now.toString(), "time", now.toString());
        texts.forEach((name, value) -> {
            if (!envelope.has(name)) {
                envelope.put(name, value);
            }
        });
        for (String number : List.of("revision", "round")) {
            if (!envelope.has(number)) {
                envelope.put(number, 1);
            }
        }
        return ReportJson.mapper().writeValueAsBytes(envelope);
    }
}
