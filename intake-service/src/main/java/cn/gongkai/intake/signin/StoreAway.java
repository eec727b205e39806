package cn.gongkai.intake.signin;

import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says so where a session could not be looked up because the store is away, before any controller was asked. */
final class StoreAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

    private final ProblemAnswers answers;

    StoreAway(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | MongoException failure) {
            @Nullable MongoException away = away(failure);
            if (away == null || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("a session could not be looked up: {}", away.getMessage());
            answers.answer(request, response, ProblemException.storeAway());
        }
    }

    private static @Nullable MongoException away(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> null;
            case MongoException away -> away;
            default -> away(failure.getCause());
        };
    }
}
