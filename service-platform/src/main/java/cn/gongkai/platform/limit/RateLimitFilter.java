package cn.gongkai.platform.limit;

import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a client that asks too often: 429, with the time to wait. Health and metrics are not counted. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final Function<HttpServletRequest, Optional<ProblemException>> count;
    private final ProblemAnswers answers;

    /** @param count counts a request; what to answer if it is one too many */
    public RateLimitFilter(Function<HttpServletRequest, Optional<ProblemException>> count, ProblemAnswers answers) {
        this.count = count;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ProblemException> tooMany = count.apply(request);
        if (tooMany.isPresent()) {
            answers.answer(request, response, tooMany.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
