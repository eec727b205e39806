package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.gongkai.report.Cell;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples that LibreOffice turned into its other formats, below {@code src/test/resources/converted}. */
class ConvertedSamplesTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ReportReader reader = new ReportReader();

    static Stream<Arguments> samples() {
        return Stream.of("odt", "doc")
                .flatMap(ending -> Stream.of(
                        Arguments.of(SampleFiles.HANGAI, "000-hangai-2024." + ending),
                        Arguments.of(SampleFiles.ZHANJIA, "005-zhanjia-2024." + ending)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theReportBesideTheSampleIsRead(SampleFiles sample, String file) throws IOException {
        ReadResult.Read read = Reports.read(reader.read(bytes(file), Hints.NONE));

        assertThat(read.report()).isEqualTo(ReportJson.readReport(sample.bytes(SampleFormat.JSON)));
        assertThat(read.reading().source()).isEqualTo(file.substring(file.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "doc"})
    void theSameObservationsAreMadeAsInTheWordFile(String ending) throws IOException {
        byte[] word = SampleFiles.ZHANJIA.bytes(SampleFormat.DOCX);

        assertThat(Reports.read(reader.read(bytes("005-zhanjia-2024." + ending), Hints.NONE))
                        .reading()
                        .observations())
                .isEqualTo(Reports.read(reader.read(word, Hints.NONE)).reading().observations());
    }

    /** Automatic numbers in two levels, a tracked change, a hidden word, a field, a line break, a row of fifteen numbers. */
    @ParameterizedTest
    @ValueSource(strings = {"odt", "doc"})
    void whatWordCountsHidesAndTracksIsReadAsShown(String ending) throws IOException {
        ReadResult.Read read = Reports.read(reader.read(bytes("quirks." + ending), Hints.NONE));

        assertThat(read.report().overview().text()).isEqualTo("（一）主动公开\n全年公开5条见网站\n第二行\n（二）依申请公开\n没有收到申请。");
        assertThat(read.report().problems()).isEqualTo("（一）问题");
        assertThat(read.report().otherMatters()).isEqualTo("无。");
        assertThat(read.reading().observations())
                .extracting(Observation::kind)
                .contains(ObservationKind.TRACKED_CHANGES);
        ProceedingTable proceedings = read.report().proceedings();
        int number = 0;
        for (Proceeding proceeding : Proceeding.values()) {
            for (Outcome outcome : Outcome.values()) {
                assertThat(proceedings.cell(proceeding, outcome)).isEqualTo(Cell.count(number++));
            }
        }
    }

    static Stream<Arguments> samplesAndPdf() {
        return Stream.concat(samples(), PdfTests.samples().limit(3));
    }

    @ParameterizedTest
    @MethodSource("samplesAndPdf")
    void aFileCutOffAnywhereIsAnAnswer(SampleFiles sample, String file) throws IOException {
        byte[] whole = bytes(file);
        for (int length = 1; length < whole.length; length += whole.length / 30) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(assertTimeoutPreemptively(SOON, () -> reader.read(cut, Hints.NONE)))
                    .as("%s cut off at %s", sample, length)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("samplesAndPdf")
    void aFileWithWrongBytesIsAnAnswer(SampleFiles sample, String file) throws IOException {
        byte[] whole = bytes(file);
        Random random = new Random(sample.ordinal());
        for (int round = 0; round < 40; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(assertTimeoutPreemptively(SOON, () -> reader.read(broken, Hints.NONE)))
                    .isNotNull();
        }
    }

    static byte[] bytes(String file) throws IOException {
        try (InputStream in = ConvertedSamplesTests.class.getResourceAsStream("/converted/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
