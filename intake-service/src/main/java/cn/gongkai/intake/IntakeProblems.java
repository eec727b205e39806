package cn.gongkai.intake;

import cn.gongkai.platform.problem.ProblemAdvice;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How this service says no; the words stand in {@code intake-messages}. */
@RestControllerAdvice
class IntakeProblems extends ProblemAdvice {

    IntakeProblems(MessageSource messages) {
        super(messages);
    }
}
