package cn.gongkai.system.browser;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import cn.gongkai.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reports to hand in: the samples, as of the year and agency that a test has for itself. */
final class Reports {

    /** 梁山县韩垓镇, where {@code hangai} is clerk and {@code liangshan} reviewer. */
    static final String HANGAI = SampleFiles.HANGAI.agencyCode();

    private static final String JSON = SampleFormat.JSON.mediaType();

    private Reports() {}

    /** A sample as JSON, moved to another year: itself and what its sentences say of it and of the year before. */
    static String of(SampleFiles sample, int year) {
        int from = sample.year();
        return Pattern.compile("(?<=\"year\": )%d|(?:%d|%d)(?= ?年)".formatted(from, from, from - 1))
                .matcher(new String(sample.bytes(SampleFormat.JSON), StandardCharsets.UTF_8))
                .replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + year - from));
    }

    /** One with no error in it, of another town. */
    static String ofTown(String code, String county, String town) {
        return ofTown(code, county, town, SampleFiles.HANGAI_CORRECTED.year());
    }

    static String ofTown(String code, String county, String town, int year) {
        return ofTown(SampleFiles.HANGAI_CORRECTED, code, county, town, year);
    }

    /** One of another town, with or without errors. */
    static String ofTown(SampleFiles hangai, String code, String county, String town, int year) {
        return of(hangai, year).replace(HANGAI, code).replace("梁山县", county).replace("韩垓镇", town);
    }

    /** Hands in, explains whatever is to be explained, and waits until only people can go on. */
    static String handIn(Client intake, String report) throws IOException, InterruptedException {
        return handIn(intake, "", report);
    }

    /**
     * Hands in with a query, such as the reason for a correction.
     *
     * @return the submission's id
     */
    static String handIn(Client intake, String query, String report) throws IOException, InterruptedException {
        HttpResponse<byte[]> receipt =
                intake.post("/api/v1/submissions" + query, JSON, report.getBytes(StandardCharsets.UTF_8));
        String id = Client.accepted(receipt);
        JsonNode submission = intake.awaitSettled(id);
        if (submission.path("state").asString().equals("EXPLANATION_REQUIRED")) {
            Client.accepted(intake.post("/api/v1/submissions/" + id + "/explanations", JSON, explanations(submission)));
            intake.awaitSettled(id);
        }
        return id;
    }

    private static byte[] explanations(JsonNode submission) {
        return submission
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("severity").asString().equals("WARNING"))
                .map(finding -> "{\"rule\": \"%s\", \"text\": \"情况属实\"}"
                        .formatted(finding.path("rule").asString()))
                .distinct()
                .collect(Collectors.joining(", ", "{\"explanations\": [", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
