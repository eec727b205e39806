package cn.gongkai.intake.reminder;

import cn.gongkai.intake.webhook.News;
import cn.gongkai.intake.webhook.WebhookEvent;
import cn.gongkai.intake.webhook.WebhookNotifier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stores reminders, and has other systems told of them. */
@Component
class ReminderSender {

    private static final int TOGETHER = 500;

    private final ReminderStore store;
    private final WebhookNotifier webhooks;

    ReminderSender(ReminderStore store, WebhookNotifier webhooks) {
        this.store = store;
        this.webhooks = webhooks;
    }

    /**
     * Sends reminders; returns how many were new.
     *
     * <p>Messages are stored first: after a crash in between both are stored again, and the same message is not sent twice.
     */
    int send(List<Reminder> reminders) {
        int added = 0;
        for (int start = 0; start < reminders.size(); start += TOGETHER) {
            List<Reminder> part = reminders.subList(start, Math.min(start + TOGETHER, reminders.size()));
            webhooks.tell(part.stream().map(ReminderSender::news).toList());
            added += store.insert(part);
        }
        return added;
    }

    private static News news(Reminder reminder) {
        return new News(
                WebhookEvent.AGENCY_REMINDED,
                "reminder-" + reminder.id(),
                reminder.agency().code(),
                reminder.at(),
                ReminderView.of(reminder));
    }
}
