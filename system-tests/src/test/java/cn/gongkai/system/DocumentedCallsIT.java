package cn.gongkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of {@code README.md} and {@code docs/api.md}, made one after the other by whoever reads along. */
class DocumentedCallsIT {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** Instead of the answer, its status and what was called; a stream has no end, so it is left after a moment. */
    private static final String NOTED = """
            curl() {
              case "$*" in
                */oauth2/token*) command curl "$@" ;;
                *-stream*) note 2 "$@" ;;
                *) note 60 "$@" ;;
              esac
            }
            note() {
              seconds=$1
              shift
              printf '%s %q\\n' "$(command curl -s -o answer -w '%{http_code}' --max-time "$seconds" "$@")" "$*"
            }
            """;

    @TempDir
    private Path folder;

    /** What an example is about may not be there: reports and webhooks of other people's. Understood and permitted it must be. */
    @Test
    void everyCallIsUnderstoodAndPermitted() throws Exception {
        for (SampleFiles sample : SampleFiles.values()) {
            for (SampleFormat format : List.of(SampleFormat.DOCX, SampleFormat.JSON)) {
                Files.write(folder.resolve(sample.fileName(format)), sample.bytes(format));
            }
        }
        Files.write(folder.resolve("report.docx"), SampleFiles.SIXIA.bytes(SampleFormat.DOCX));
        List<String> answers;
        try (Platform platform = Platform.start()) {
            answers = run(NOTED
                    + Stream.of("../README.md", "../docs/api.md")
                            .flatMap(DocumentedCallsIT::examples)
                            .collect(Collectors.joining())
                            .replace("http://localhost:8080", platform.issuer())
                            .replace("http://localhost:8081", platform.intakeAddress())
                            .replace("http://localhost:8082", platform.validationAddress())
                            .replace("http://localhost:8083", platform.publicationAddress())
                            .replace("wh_…", "wh_0"));
        }

        assertThat(answers)
                .hasSizeGreaterThan(40)
                .allSatisfy(answer -> assertThat(answer).matches("(200|201|202|204|404|409|412|422) .*"));
    }

    private static Stream<String> examples(String document) {
        try {
            return FENCED.matcher(Files.readString(Path.of(document)))
                    .results()
                    .filter(match -> match.group(1).isEmpty())
                    .map(match -> match.group(2))
                    .filter(example -> example.contains("curl ") || example.contains("api "));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> run(String script) throws IOException, InterruptedException {
        Path answers = folder.resolve("answers.txt");
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        if (!bash.waitFor(5, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        return Files.readAllLines(answers);
    }
}
