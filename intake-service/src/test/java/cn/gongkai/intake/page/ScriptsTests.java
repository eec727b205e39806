package cn.gongkai.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a browser keeps for a year must be asked for by an address that changes with what is in it. */
class ScriptsTests {

    private static final Path SCRIPTS = Path.of("src/main/resources/static-intake/static");
    private static final Pattern BY_NAME =
            Pattern.compile("^\\s*(import|export)\\b[^(;]*['\"]|\\bimport\\(\\s*['\"`]", Pattern.MULTILINE);

    @Test
    void noScriptAsksForAnotherByItsName() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            scripts = files.filter(file -> file.toString().endsWith(".js")).toList();
        }

        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(Files.readString(script)).doesNotContainPattern(BY_NAME));
    }
}
