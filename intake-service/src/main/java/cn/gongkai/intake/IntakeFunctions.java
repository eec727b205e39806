package cn.gongkai.intake;

import cn.gongkai.intake.status.StatusFeed;
import cn.gongkai.intake.submission.SubmissionTracker;
import cn.gongkai.intake.webhook.WebhookNotifier;
import cn.gongkai.platform.event.DeadLetter;
import cn.gongkai.platform.event.EventBatches;
import cn.gongkai.platform.event.EventSender;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * Everything this service hears and says by event, but for {@code report-submitted}, which the outbox relays.
 *
 * @see cn.gongkai.intake.outbox.OutboxRelay
 */
@Configuration(proxyBeanMethods = false)
class IntakeFunctions {

    /** {@code report-validated} in, {@code submission-status} out. */
    @Bean
    Consumer<Message<List<byte[]>>> trackVerdicts(EventBatches batches, SubmissionTracker tracker) {
        return batch -> batches.answerEach(batch, ReportValidated.class, tracker::judged);
    }

    /** {@code report-published} in, {@code submission-status} out. */
    @Bean
    Consumer<Message<List<byte[]>>> trackPublications(EventBatches batches, SubmissionTracker tracker) {
        return batch -> batches.answerEach(batch, ReportPublished.class, tracker::published);
    }

    /** {@code dead-letters} in, {@code submission-status} out: what a service could not process shows in the timeline. */
    @Bean
    Consumer<Message<List<byte[]>>> trackFailures(EventSender sender, SubmissionTracker tracker) {
        return batch -> sender.sendAll(tracker.failed(DeadLetter.of(batch)));
    }

    /** {@code submission-status} in, to every open stream and board of this instance. */
    @Bean
    Consumer<Message<List<byte[]>>> pushStatuses(EventBatches batches, StatusFeed feed) {
        return batch -> batches.acceptEach(batch, SubmissionStatusChanged.class, feed::told);
    }

    /** {@code submission-status} in, once for all instances: what webhooks are to hear is stored, then delivered. */
    @Bean
    Consumer<Message<List<byte[]>>> notifyWebhooks(EventBatches batches, WebhookNotifier notifier) {
        return batch -> batches.acceptEach(batch, SubmissionStatusChanged.class, notifier::changed);
    }
}
