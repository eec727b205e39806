package cn.gongkai.publication.site;

import cn.gongkai.platform.problem.ProblemAdvice;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents for programs. */
@RestControllerAdvice
class PublicationProblems extends ProblemAdvice {

    PublicationProblems(MessageSource messages) {
        super(messages);
    }
}
