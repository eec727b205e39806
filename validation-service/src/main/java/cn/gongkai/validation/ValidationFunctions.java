package cn.gongkai.validation;

import cn.gongkai.platform.event.EventBatches;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.validation.check.ReportValidator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Everything this service hears and says by event. */
@Configuration(proxyBeanMethods = false)
class ValidationFunctions {

    /** {@code report-submitted} in, {@code report-validated} out. A bad report is an answer, not an error. */
    @Bean
    Consumer<Message<List<byte[]>>> validateReports(EventBatches batches, ReportValidator validator) {
        return batch -> batches.answerEach(batch, ReportSubmitted.class, validator::validate);
    }
}
