package cn.gongkai.intake.submission;

import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only so many large uploads in at the same time: each is held in memory, and the rest of the clerks go on meanwhile. Who waited
 * too long is told to come again.
 */
@Component
class LargeUploads extends OncePerRequestFilter {

    /** Reports as JSON, and most Word files without pictures, are smaller and pass freely. */
    private static final long LARGE = 256 << 10;

    private final Semaphore places;
    private final Duration longestWait;
    private final ProblemAnswers answers;

    LargeUploads(UploadProperties properties, ProblemAnswers answers) {
        this.places = new Semaphore(properties.concurrentReads(), true);
        this.longestWait = properties.longestWait();
        this.answers = answers;
    }

    /** Files to be compared with a receipt go through without being held, and anyone may bring them: they take nobody's place. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return !request.getMethod().equals("POST")
                || request.getServletPath().startsWith("/receipts/")
                || (length >= 0 && length < LARGE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLetIn()) {
            answers.answer(request, response, new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "uploads-busy"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean isLetIn() {
        try {
            return places.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
