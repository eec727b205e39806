package cn.gongkai.intake.status;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The status stream over HTTP. */
@RestController
@Tag(name = "status")
class StatusController {

    private final StatusStream stream;

    StatusController(StatusStream stream) {
        this.stream = stream;
    }

    @GetMapping(path = "/api/v1/status-stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow the agencies of a division",
            description = "Server-Sent Events named `status`: where each stands, then every change; resumable.")
    void follow(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            Caller caller,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        stream.open(
                new StatusList.Query(caller.scope(Action.FOLLOW, division), year, null),
                lastEventId == null ? null : Instant.ofEpochMilli(lastEventId),
                caller,
                request,
                response);
    }
}
