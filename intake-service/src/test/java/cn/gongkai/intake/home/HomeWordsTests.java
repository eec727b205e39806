package cn.gongkai.intake.home;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.reminder.Unfinished;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.intake.webhook.WebhookEvent;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts whose keys end in what a report, a person or a message is: each has one. */
class HomeWordsTests {

    @Test
    void whateverAReportAPersonOrAMessageIsThereIsAWordForIt() {
        Set<String> wanted = new TreeSet<>(Set.of("home.next.NONE", "state.NONE"));
        for (SubmissionState state : SubmissionState.values()) {
            wanted.add("state." + state);
            wanted.add("home.next." + state);
        }
        Arrays.stream(Unfinished.values()).forEach(what -> wanted.add("reminders.what." + what));
        Arrays.stream(WebhookEvent.values()).forEach(event -> wanted.add("webhooks.event." + event));
        Arrays.stream(Role.values()).forEach(role -> wanted.add("role." + role.claim()));

        Arrays.stream(Action.values()).forEach(action -> wanted.add("audit.action." + action));

        for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Set<String> known = new TreeSet<>();
            Stream.of("intake", "submission", "office")
                    .map(subject -> ResourceBundle.getBundle(subject + "-messages", locale))
                    .forEach(bundle -> known.addAll(bundle.keySet()));
            assertThat(known).containsAll(wanted);
        }
    }
}
