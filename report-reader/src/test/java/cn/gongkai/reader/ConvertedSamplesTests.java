package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.gongkai.report.json.ReportJson;
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

/** Samples that LibreOffice turned into its other formats, below {@code src/test/resources/converted}. */
class ConvertedSamplesTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final ReportReader reader = new ReportReader();

    static Stream<Arguments> samples() {
        return Stream.of("odt")
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
    @MethodSource("samples")
    void theSameObservationsAreMadeAsInTheWordFile(SampleFiles sample, String file) throws IOException {
        assertThat(Reports.read(reader.read(bytes(file), Hints.NONE)).reading().observations())
                .isEqualTo(Reports.read(reader.read(sample.bytes(SampleFormat.DOCX), Hints.NONE))
                        .reading()
                        .observations());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileCutOffAnywhereIsAnAnswer(SampleFiles sample, String file) throws IOException {
        byte[] whole = bytes(file);
        for (int length = 1; length < whole.length; length += whole.length / 60) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(assertTimeoutPreemptively(SOON, () -> reader.read(cut, Hints.NONE)))
                    .as("%s cut off at %s", sample, length)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileWithWrongBytesIsAnAnswer(SampleFiles sample, String file) throws IOException {
        byte[] whole = bytes(file);
        Random random = new Random(sample.ordinal());
        for (int round = 0; round < 100; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + round % 20; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(assertTimeoutPreemptively(SOON, () -> reader.read(broken, Hints.NONE)))
                    .isNotNull();
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = ConvertedSamplesTests.class.getResourceAsStream("/converted/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
