package cn.gongkai.publication;

import cn.gongkai.embedded.TestPlatformInitializer;
import cn.gongkai.publication.published.Publisher;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.sample.SampleFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * The public site with sample reports, to look at: run it and open {@code http://localhost:8083/}. With the argument {@code all},
 * every township of the country has published.
 */
final class LocalSite {

    private static final int BATCH = 500;

    private LocalSite() {}

    public static void main(String[] arguments) {
        var context = PublicationApplication.builder()
                .initializers(new TestPlatformInitializer())
                .run(arguments);
        Publisher publisher = context.getBean(Publisher.class);
        for (SampleFiles sample : SampleFiles.values()) {
            if (sample != SampleFiles.HANGAI_CORRECTED) {
                publisher.publish(List.of(Verdicts.accepted(Verdicts.report(sample), 1)));
            }
        }
        publisher.publish(List.of(
                Verdicts.corrected(Verdicts.report(SampleFiles.HANGAI_CORRECTED), 2, "申请情况表漏填1件依申请公开，空白单元格补填为0")));
        AnnualReport zhanjia = Verdicts.report(SampleFiles.ZHANJIA);
        AnnualReport mended = zhanjia.with(
                zhanjia.applications().with(ApplicationRow.GRANTED, Applicant.NATURAL_PERSON, Cell.count(12345)));
        publisher.publish(List.of(Verdicts.corrected(mended, 2, "予以公开件数误填")));
        if (List.of(arguments).contains("all")) {
            publishAll(publisher);
        }
    }

    private static void publishAll(Publisher publisher) {
        AnnualReport report = Verdicts.report(SampleFiles.CHAIHUDIAN);
        List<ReportValidated> batch = new ArrayList<>();
        long start = System.nanoTime();
        for (Division division : Divisions.china().all()) {
            if (division.level() == Division.Level.TOWNSHIP) {
                Agency agency = Divisions.china().agency(division);
                batch.add(Verdicts.accepted(report.with(agency, new ReportYear(2023)), 1));
            }
            if (batch.size() == BATCH) {
                publisher.publish(batch);
                batch.clear();
            }
        }
        publisher.publish(batch);
        System.out.printf("all townships published in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }
}
