package cn.gongkai.standalone;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hands the sample reports in as a clerk would, follows them, and prints what became of them. */
final class Demo {

    private static final List<SampleFiles> FIRST = List.of(
            SampleFiles.HANGAI,
            SampleFiles.SIXIA,
            SampleFiles.CHAIHUDIAN,
            SampleFiles.XINGJI,
            SampleFiles.CAOHE,
            SampleFiles.ZHANJIA);

    private final DemoClient client;
    private final DemoTable table = new DemoTable(System.out);

    Demo(Settings settings) {
        this.client = new DemoClient(settings.intakeAddress(), DemoTokens.of(settings.issuerAddress()));
    }

    /** @return 0 if every report came to rest, 1 if one was still under way after a minute */
    int run() throws IOException, InterruptedException {
        if (!client.isReady()) {
            System.err.println("The platform does not answer at " + client.address() + ". Start it with ./gongkai run");
            return 1;
        }
        boolean right = true;
        try (StatusFollower follower = client.follow()) {
            System.out.println("Handing in six reports as Word files …");
            List<String> ids = new ArrayList<>();
            for (SampleFiles sample : FIRST) {
                ids.add(client.submit(
                        sample.fileName(SampleFormat.DOCX),
                        SampleFormat.DOCX.mediaType(),
                        sample.bytes(SampleFormat.DOCX)));
            }
            right &= show(follower, ids);

            System.out.println("\nHanding in 000 mended, and explaining the warnings of 001 …");
            String mended = client.submit(
                    SampleFiles.HANGAI_CORRECTED.fileName(SampleFormat.DOCX),
                    SampleFormat.DOCX.mediaType(),
                    SampleFiles.HANGAI_CORRECTED.bytes(SampleFormat.DOCX));
            String explained = ids.get(FIRST.indexOf(SampleFiles.SIXIA));
            explain(follower, explained);
            right &= show(follower, List.of(mended, explained));
        }
        System.out.println(
                right
                        ? "\nEvery report is where it should be: published, or back with what is to be done."
                        : "\nSome reports were still under way after a minute; data/logs tells more.");
        return right ? 0 : 1;
    }

    private boolean show(StatusFollower follower, List<String> ids) throws IOException, InterruptedException {
        boolean settled = follower.awaitSettled(ids, client::submission);
        List<JsonNode> submissions = new ArrayList<>();
        for (String id : ids) {
            submissions.add(client.submission(id));
        }
        table.print(submissions);
        return settled;
    }

    private void explain(StatusFollower follower, String id) throws IOException, InterruptedException {
        JsonNode submission = client.submission(id);
        if (!submission.path("state").asString().equals("EXPLANATION_REQUIRED")) {
            return;
        }
        List<Map<String, String>> explanations = new ArrayList<>();
        for (JsonNode finding : submission.path("findings")) {
            if (finding.path("severity").asString().equals("WARNING")) {
                explanations.add(Map.of("rule", finding.path("rule").asString(), "text", "情况属实：本年度报告沿用往年写法，下一年度补充。"));
            }
        }
        follower.forget(id);
        client.explain(id, explanations.stream().distinct().toList());
    }
}
