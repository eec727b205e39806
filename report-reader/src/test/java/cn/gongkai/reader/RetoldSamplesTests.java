package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample, in every format, gives the report that stands beside it as JSON. */
class RetoldSamplesTests {

    private final ReportReader reader = new ReportReader();

    static Stream<Arguments> samples() {
        return Stream.of(SampleFiles.values())
                .flatMap(sample -> Stream.of(SampleFormat.DOCX, SampleFormat.HTML, SampleFormat.TXT)
                        .map(format -> Arguments.of(sample, format)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theReportBesideTheSampleIsRead(SampleFiles sample, SampleFormat format) throws Exception {
        AnnualReport expected = ReportJson.readReport(sample.bytes(SampleFormat.JSON));

        AnnualReport report =
                Reports.read(reader.read(sample.bytes(format), Hints.NONE)).report();

        assertThat(new String(ReportJson.write(report), "UTF-8"))
                .isEqualTo(new String(ReportJson.write(expected), "UTF-8"));
        assertThat(report).isEqualTo(expected);
    }

    @Test
    void aPageInGb18030IsReadLikeTheOneInUtf8() throws Exception {
        AnnualReport expected = ReportJson.readReport(SampleFiles.HANGAI.bytes(SampleFormat.JSON));

        assertThat(Reports.read(reader.read(SampleFiles.hangaiHtmlInGb18030(), Hints.NONE))
                        .report())
                .isEqualTo(expected);
    }
}
