package cn.gongkai.publication;

import cn.gongkai.platform.event.EventBatches;
import cn.gongkai.publication.published.Publisher;
import cn.gongkai.report.event.ReportValidated;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Everything this service hears and says by event. */
@Configuration(proxyBeanMethods = false)
class PublicationFunctions {

    /** {@code report-validated} in, {@code report-published} out; what was not accepted is not answered. */
    @Bean
    Consumer<Message<List<byte[]>>> publishReports(EventBatches batches, Publisher publisher) {
        return batch -> batches.answerEach(batch, ReportValidated.class, publisher::publish);
    }
}
