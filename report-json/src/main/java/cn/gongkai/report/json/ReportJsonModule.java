package cn.gongkai.report.json;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.reading.Reading;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Teaches a mapper to write reports, places, readings and verdicts in the one shape wherever they stand in an answer. */
public final class ReportJsonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public ReportJsonModule() {
        super("gongkai-report");
        add(AnnualReport.class, AnnualReportJson::write);
        add(Place.class, VerdictJson::write);
        add(Verdict.class, VerdictJson::write);
        add(Reading.class, EventJson::write);
    }

    private <T> void add(Class<T> type, BiConsumer<JsonGenerator, T> shape) {
        addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                shape.accept(json, value);
            }
        });
    }
}
