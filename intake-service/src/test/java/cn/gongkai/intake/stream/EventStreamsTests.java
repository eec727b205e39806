package cn.gongkai.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamsTests {

    private static final Caller CLERK = new Caller("7", "王", Set.of(Role.CLERK), "370832106", "192.0.2.1");
    private static final Caller OTHER = new Caller("8", "李", Set.of(Role.CLERK), "370832107", "192.0.2.1");
    private static final Caller PROGRAM = new Caller("9", "p", Set.of(Role.SYSTEM), "37", "192.0.2.2");

    private final EventStreams streams = new EventStreams(new StreamProperties(2, 3), new SimpleMeterRegistry());

    @Test
    void oneCallerHasOnlySoManyStreamsUntilOneEnds() throws Exception {
        CompletableFuture<EventStream> first = new CompletableFuture<>();
        CompletableFuture<EventStream> ended = new CompletableFuture<>();
        open(CLERK, first, ended);
        open(CLERK, new CompletableFuture<>(), new CompletableFuture<>());

        assertThatThrownBy(() -> open(CLERK, new CompletableFuture<>(), new CompletableFuture<>()))
                .hasMessageContaining("429")
                .hasMessageContaining("streams-many");
        open(OTHER, new CompletableFuture<>(), new CompletableFuture<>());
        for (int i = 0; i < 3; i++) {
            open(PROGRAM, new CompletableFuture<>(), new CompletableFuture<>());
        }

        first.get(30, TimeUnit.SECONDS).end();
        ended.get(30, TimeUnit.SECONDS);
        CompletableFuture<EventStream> again = new CompletableFuture<>();
        open(CLERK, again, new CompletableFuture<>());
        assertThat(again).isCompleted();
    }

    private void open(Caller caller, CompletableFuture<EventStream> opened, CompletableFuture<EventStream> ended)
            throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        streams.open(caller, request, new MockHttpServletResponse(), opened::complete, line -> {}, ended::complete);
    }
}
