package cn.gongkai.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class LargeUploadsTests {

    private final List<Exception> refusals = new ArrayList<>();

    private final LargeUploads uploads = new LargeUploads(
            new UploadProperties(DataSize.ofMegabytes(12), 1, Duration.ZERO),
            new ProblemAnswers(
                    (request, response, handler, refused) -> {
                        refusals.add(refused);
                        return new ModelAndView();
                    },
                    new AcceptHeaderLocaleResolver()));

    @Test
    void whoWaitsTooLongForAPlaceIsToldToComeAgain() throws Exception {
        List<String> taken = new ArrayList<>();
        upload("/api/v1/submissions", () -> {
            upload("/workbench", () -> taken.add("second"));
            taken.add("first");
        });
        upload("/workbench", () -> taken.add("third"));

        assertThat(taken).containsExactly("first", "third");
        assertThat(refusals).singleElement().isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.code()).isEqualTo("uploads-busy");
            assertThat(refused.isPassing()).isTrue();
        });
    }

    @Test
    void fileThatAnyoneMayCompareTakesNobodysPlace() throws Exception {
        List<String> taken = new ArrayList<>();
        upload("/receipts/GK-1", () -> upload("/workbench", () -> taken.add("clerk")));

        assertThat(taken).containsExactly("clerk");
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private void upload(String path, Work work) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setContent(new byte[300 << 10]);
        uploads.doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
