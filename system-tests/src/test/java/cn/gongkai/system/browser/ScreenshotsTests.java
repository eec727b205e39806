package cn.gongkai.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures in {@code docs} are those of the views, all of them and no others. */
class ScreenshotsTests {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCES = Path.of("src/test/java/cn/gongkai/system/browser");

    @Test
    void everyViewHasAPictureOfEachWidthAndThereIsNoOther() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("screenshots"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(View.values())
                            .flatMap(view -> Stream.of(view.file(Tab.NARROW), view.file(Tab.WIDE)))
                            .toList());
        }
    }

    @Test
    void pageShowsThemInTheOrderOfTheJourneys() throws IOException {
        assertThat(DOCS.resolve("screenshots.md"))
                .as("CONTRIBUTING.md says how page and pictures are made anew")
                .hasContent(Screenshots.page());
    }

    @Test
    void everyViewIsLookedOverByATest() throws IOException {
        StringBuilder journeys = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith("JourneyIT.java"))
                    .toList()) {
                journeys.append(Files.readString(file));
            }
        }
        assertThat(View.values()).allSatisfy(view -> assertThat(journeys).containsPattern("\\b" + view + "\\b"));
    }
}
