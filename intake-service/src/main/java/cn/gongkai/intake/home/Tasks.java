package cn.gongkai.intake.home;

import cn.gongkai.intake.outbox.OutboxRelay;
import cn.gongkai.intake.reminder.Reminding;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusList.Query;
import cn.gongkai.intake.webhook.WebhookService;
import cn.gongkai.platform.access.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out what there is to do, for each kind of reader. */
@Component
class Tasks {

    private final StatusList statuses;
    private final Reminding reminding;
    private final WebhookService webhooks;
    private final OutboxRelay outbox;

    Tasks(StatusList statuses, Reminding reminding, WebhookService webhooks, OutboxRelay outbox) {
        this.statuses = statuses;
        this.reminding = reminding;
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    /** The year whose reports are on their way now. */
    int year() {
        return reminding.currentYear().value();
    }

    /**
     * What waits for a reviewer.
     *
     * @param waiting how many reports wait for review, of whatever year
     * @param count how the agencies stand with this year's
     */
    record Review(int waiting, Reminding.Count count) {}

    Review review(Scope scope) {
        return new Review(inState(scope, "IN_REVIEW"), reminding.count(scope, reminding.currentYear()));
    }

    /** How the agencies of a division stand with this year's reports. */
    Reminding.Count progress(Scope scope) {
        return reminding.count(scope, reminding.currentYear());
    }

    /**
     * How the platform is.
     *
     * @param failed how many reports it could not process
     * @param parked how many messages to webhooks were given up
     * @param outboxSeconds how long the oldest event has been waiting to be sent
     */
    record Platform(int failed, long parked, long outboxSeconds) {}

    Platform platform(Scope scope) {
        Duration oldest = outbox.oldestWaiting();
        return new Platform(inState(scope, "FAILED"), webhooks.parkedBelow(scope.division()), oldest.toSeconds());
    }

    private int inState(Scope scope, String state) {
        return statuses.count(new Query(scope, null, state)).values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
