package cn.gongkai.intake;

import static cn.gongkai.intake.AccessMatrix.AGENCY;
import static cn.gongkai.intake.AccessMatrix.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The audit log over HTTP. */
class AuditIT extends RunningForAll {

    @Test
    void whatWasDoneAndWhatWasRefusedIsWrittenDownForTheSupervisor() throws Exception {
        Asker stranger = new Asker("360724", Role.REVIEWER);
        get(stranger, "/api/v1/submissions/" + SUBMISSION + "/source");
        String submission = json(ask(new Asker(AGENCY, Role.CLERK), AccessMatrix.CALLS.getFirst()))
                .path("id")
                .asString();

        JsonNode log = json(get(new Asker("3708", Role.SUPERVISOR), "/api/v1/audit?limit=2"));

        JsonNode submitted = log.path("items").path(0);
        assertThat(submitted.path("action").asString()).isEqualTo("SUBMIT");
        assertThat(submitted.path("outcome").asString()).isEqualTo("DONE");
        assertThat(submitted.path("submission").asString()).isEqualTo(submission);
        assertThat(submitted.path("subject").asString()).isEqualTo("clerk@" + AGENCY);
        assertThat(submitted.path("name").asString()).isEqualTo("测试人员");
        assertThat(submitted.path("roles").path(0).asString()).isEqualTo("clerk");
        assertThat(submitted.path("division").asString()).isEqualTo(AGENCY);
        assertThat(submitted.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(submitted.path("at").asString()).isNotEmpty();
        JsonNode refused = log.path("items").path(1);
        assertThat(refused.path("action").asString()).isEqualTo("READ");
        assertThat(refused.path("outcome").asString()).isEqualTo("submission-missing");
        assertThat(refused.path("agency").asString()).isEqualTo(AGENCY);
        assertThat(refused.path("division").asString()).isEqualTo("360724");
        JsonNode next = json(get(
                new Asker("3708", Role.SUPERVISOR),
                "/api/v1/audit?limit=2&after=" + log.path("next").asString()));
        assertThat(next.path("items").path(0).path("id").asString())
                .isLessThan(refused.path("id").asString());
        assertThat(json(get(new Asker("36", Role.SUPERVISOR), "/api/v1/audit"))
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("agency").asString("")))
                .as("a foreign supervisor's log")
                .doesNotContain(AGENCY);
    }
}
