package cn.gongkai.intake.stream;

import cn.gongkai.report.json.ReportJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One event as it goes over the line. The bytes are made once and shared by everybody who gets them.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
public final class ServerEvent {

    private static final int ROOM = 512;

    private final byte[] line;

    private ServerEvent(byte[] line) {
        this.line = line;
    }

    /**
     * An event.
     *
     * @param name what kind of news it is
     * @param id what a reader that comes back names as the last it got; null for none
     * @param data becomes one line of JSON
     */
    public static ServerEvent of(String name, @Nullable String id, Object data) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(ROOM);
        if (id != null) {
            line.writeBytes(bytes("id:" + id + "\n"));
        }
        line.writeBytes(bytes("event:" + name + "\ndata:"));
        line.writeBytes(ReportJson.mapper().writeValueAsBytes(data));
        line.writeBytes(bytes("\n\n"));
        return new ServerEvent(line.toByteArray());
    }

    /** What readers do not see; it keeps the line open. */
    static ServerEvent comment(String text) {
        return new ServerEvent(bytes(":" + text + "\n\n"));
    }

    /** Nothing but an id, for a reader to remember. */
    public static ServerEvent id(String id) {
        return new ServerEvent(bytes("id:" + id + "\n\n"));
    }

    /** The first thing a reader gets. */
    static ServerEvent open(long reconnectMillis) {
        return new ServerEvent(bytes(":open\nretry:" + reconnectMillis + "\n\n"));
    }

    /** Bytes on the line. */
    int length() {
        return line.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Not to be changed: others read it as well. */
    byte[] line() {
        return line;
    }
}
