package cn.gongkai.intake.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.TestPlatform;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MongoSessionsIT {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());
    private static final Duration IDLE = Duration.ofHours(2);

    private final MongoSessions sessions = sessions(Clock.systemUTC());

    private static MongoSessions sessions(Clock clock) {
        MongoSessions sessions = new MongoSessions(CLIENT, "sessions-it", IDLE, clock);
        sessions.createIndexes();
        return sessions;
    }

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void sessionIsFoundAgainWithWhatWasPutIntoIt() {
        StoredSession session = stored("a.b", "梁山");

        StoredSession found = find(session.getId());

        assertThat(found.<String>getAttribute("a.b")).isEqualTo("梁山");
        assertThat(found.getMaxInactiveInterval()).isEqualTo(IDLE);
    }

    @Test
    void twoRequestsAtTheSameTimeKeepEachOthersChanges() {
        StoredSession session = stored("kept", "1");
        StoredSession one = find(session.getId());
        StoredSession other = find(session.getId());

        one.setAttribute("one", "1");
        other.setAttribute("other", "2");
        other.removeAttribute("kept");
        sessions.save(one);
        sessions.save(other);

        assertThat(find(session.getId()).getAttributeNames()).containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void changedIdLeadsToTheSameSessionAndTheOldOneNowhere() {
        StoredSession session = find(stored("a", "1").getId());
        String old = session.getId();
        String changed = session.changeSessionId();
        session.setAttribute("b", "2");
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat(find(changed).getAttributeNames()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void requestThatEndsAfterTheSignOutDoesNotBringTheSessionBack() {
        StoredSession session = find(stored("a", "1").getId());
        sessions.deleteById(session.getId());

        session.setAttribute("b", "2");
        sessions.save(session);

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void sessionThatNobodyUsedForTooLongIsOver() {
        StoredSession session = sessions.createSession();
        session.setLastAccessedTime(Instant.now().minus(IDLE).minusSeconds(1));
        sessions.save(session);

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void sweepForgetsThoseThatAreOver() {
        StoredSession session = stored("a", "1");

        sessions(Clock.offset(Clock.systemUTC(), IDLE.plusMinutes(1))).sweep();

        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void storeDoesNotTellTheIdsThatBrowsersBring() {
        StoredSession session = stored("a", "1");

        assertThat(CLIENT.getDatabase("sessions-it")
                        .getCollection("sessions")
                        .find()
                        .map(Document::toJson))
                .noneMatch(json -> json.contains(session.getId()));
    }

    private StoredSession stored(String attribute, String value) {
        StoredSession session = sessions.createSession();
        session.setAttribute(attribute, value);
        sessions.save(session);
        return session;
    }

    private StoredSession find(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
