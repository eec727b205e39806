package cn.gongkai.intake.board;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board over HTTP. */
@RestController
@Tag(name = "board")
class BoardController {

    private final Boards boards;
    private final LiveBoards live;
    private final BoardPlaces places;
    private final Clock clock;

    BoardController(Boards boards, LiveBoards live, BoardPlaces places, Clock clock) {
        this.boards = boards;
        this.live = live;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/api/v1/board/{division}")
    @Operation(
            summary = "Where a division's agencies stand, counted",
            description = "`0` is the whole country. Lines for each child; in a county, for each agency.")
    BoardMessage board(@PathVariable String division, @RequestParam int year, Caller caller) {
        BoardPlaces.Place place = places.find(division, year, caller);
        return BoardMessage.whole(null, clock.instant(), boards.view(place.scope(), place.year()));
    }

    @GetMapping(path = "/api/v1/board-stream/{division}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a division's board",
            description = "Server-Sent Events: `snapshot` with the whole board, then `change` with the lines that are"
                    + " different, at most four a second.")
    void follow(
            @PathVariable String division,
            @RequestParam int year,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Caller caller,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        BoardPlaces.Place place = places.find(division, year, caller);
        live.follow(place.scope(), place.year(), lastEventId, caller, request, response);
    }

    @GetMapping("/api/v1/board/{division}/missing")
    @Operation(summary = "Townships that have not handed in")
    Keyset<BoardPlaces.Township> missing(
            @PathVariable String division,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return places.page(places.find(division, year, caller), after, limit);
    }
}
