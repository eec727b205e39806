package cn.gongkai.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ProblemExceptionTests {

    @Test
    void yearHasNoCommaWhereverItsWordsAreFilledIn() {
        Object[] arguments = new ProblemException(HttpStatus.NOT_FOUND, "not-found", "370832106", 2024).arguments();

        assertThat(new MessageFormat("{0} {1}", Locale.ENGLISH).format(arguments))
                .isEqualTo("370832106 2024");
    }
}
