package cn.gongkai.system.browser;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.system.Client;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is published on the stage before its first visitor comes: a county with two towns, two years, a correction; a town of zeros. */
final class PublishedReports {

    /** 龙游县詹家镇, whose report of 2024 was corrected. */
    static final String ZHANJIA = SampleFiles.ZHANJIA.agencyCode();

    /** 滕州市柴胡店镇: nothing but zeros. */
    static final String CHAIHUDIAN = SampleFiles.CHAIHUDIAN.agencyCode();

    static final String COUNTY = ZHANJIA.substring(0, 6);
    static final int YEAR = SampleFiles.ZHANJIA.year();

    /** 龙游县湖镇镇, its neighbour. */
    static final String NEIGHBOUR = "330825101";

    private static final String CORRECTED = URLEncoder.encode("行政许可件数漏计一件", StandardCharsets.UTF_8);

    private PublishedReports() {}

    static void handIn(Client intake) throws IOException, InterruptedException {
        String thisYear = Reports.of(SampleFiles.ZHANJIA, YEAR);
        publish(intake, "", Reports.of(SampleFiles.ZHANJIA, YEAR - 1));
        publish(intake, "", thisYear);
        publish(
                intake,
                "?reason=" + CORRECTED,
                thisYear.replace("\"licensing\": 126", "\"licensing\": 127").replace("126件", "127件"));
        publish(intake, "", thisYear.replace(ZHANJIA, NEIGHBOUR).replace("詹家镇", "湖镇镇"));
        publish(intake, "", Reports.of(SampleFiles.CHAIHUDIAN, SampleFiles.CHAIHUDIAN.year()));
    }

    private static void publish(Client intake, String query, String report) throws IOException, InterruptedException {
        String id = Reports.handIn(intake, query, report);
        String state = intake.json("/api/v1/submissions/" + id).path("state").asString();
        if (!state.equals("PUBLISHED")) {
            throw new IllegalStateException("not published but " + state + ": " + id);
        }
    }
}
