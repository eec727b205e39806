package cn.gongkai.validation.check;

import cn.gongkai.platform.problem.ProblemAdvice;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every failure of a request to this service, as a problem document. */
@RestControllerAdvice
class ValidationProblems extends ProblemAdvice {

    ValidationProblems(MessageSource messages) {
        super(messages);
    }
}
