package cn.gongkai.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class PageVersionTests {

    /** The files of the service, but for one that an upgrade changed. */
    private static final class Upgraded extends PathMatchingResourcePatternResolver {

        private final String changed;

        private Upgraded(String changed) {
            this.changed = changed;
        }

        @Override
        public Resource[] getResources(String pattern) throws IOException {
            return Arrays.stream(super.getResources(pattern))
                    .map(file -> changed.equals(file.getFilename()) ? new ByteArrayResource(new byte[] {1}) : file)
                    .toArray(Resource[]::new);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.html",
                "site.css",
                "look.css",
                "publication-messages_zh_CN.properties",
                "platform-messages_en.properties"
            })
    void everyFileThatAPageIsMadeOfCounts(String file) throws IOException {
        assertThat(new PageVersion(new Upgraded(file)).value())
                .isNotEqualTo(new PageVersion(new Upgraded("nothing")).value());
    }

    @Test
    void theSameFilesAreTheSameVersion() throws IOException {
        assertThat(new PageVersion(new Upgraded("nothing")).value())
                .isEqualTo(new PageVersion(new PathMatchingResourcePatternResolver()).value());
    }
}
