package cn.gongkai.intake.submission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets only so many large uploads in at the same time: each is held in memory, and the rest of the clerks go on meanwhile. */
@Component
class LargeUploads extends OncePerRequestFilter {

    /** Reports as JSON, and most Word files without pictures, are smaller and pass freely. */
    private static final long LARGE = 256 << 10;

    private final Semaphore places;

    LargeUploads(UploadProperties properties) {
        this.places = new Semaphore(properties.concurrentReads());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return !request.getMethod().equals("POST") || (length >= 0 && length < LARGE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        places.acquireUninterruptibly();
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
