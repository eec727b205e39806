package cn.gongkai.benchmark.streams;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;

/**
 * One reader of a stream, in a few dozen bytes: takes the chunks of HTTP apart and looks at nothing but ids, which are the times of
 * the changes in milliseconds.
 */
final class Reader {

    private static final int IN_HEAD = 0;
    private static final int IN_SIZE = 1;
    private static final int IN_CHUNK = 2;
    private static final int BEHIND_CHUNK = 3;

    private int state = IN_HEAD;
    private int matched;
    private int remaining;
    private int status;
    /** How far into the line we are, and what it began with. */
    private int column;

    private char begins;
    private long number;
    private long id;
    private boolean opened;
    private int events;

    /**
     * Reads what came.
     *
     * @param onEvent told the id of each event
     */
    void read(ByteBuffer bytes, LongConsumer onEvent) {
        while (bytes.hasRemaining()) {
            char c = (char) (bytes.get() & 0xFF);
            switch (state) {
                case IN_HEAD -> head(c);
                case IN_SIZE -> size(c);
                case IN_CHUNK -> {
                    line(c, onEvent);
                    if (--remaining == 0) {
                        state = BEHIND_CHUNK;
                    }
                }
                default -> {
                    if (c == '\n') {
                        state = IN_SIZE;
                    }
                }
            }
        }
    }

    private void head(char c) {
        // "HTTP/1.1 200": the digits of the status.
        if (column >= 9 && column < 12) {
            status = status * 10 + c - '0';
        }
        column++;
        matched = c == '\n' ? matched + 1 : c == '\r' ? matched : 0;
        if (matched == 2) {
            state = IN_SIZE;
            column = 0;
        }
    }

    private void size(char c) {
        if (c == '\n') {
            state = remaining == 0 ? BEHIND_CHUNK : IN_CHUNK;
        } else if (c != '\r') {
            remaining = remaining * 16 + Character.digit(c, 16);
        }
    }

    private void line(char c, LongConsumer onEvent) {
        if (c == '\n') {
            lineEnds(onEvent);
            column = 0;
            return;
        }
        if (column == 0) {
            begins = c;
            number = 0;
        } else if (begins == 'i' && column >= 3) {
            number = number * 10 + c - '0';
        }
        column++;
    }

    private void lineEnds(LongConsumer onEvent) {
        if (column == 0) {
            // An id alone tells that the beginning was sent.
            opened |= id != 0;
            id = 0;
        } else if (begins == 'i') {
            id = number;
        } else if (begins == 'e' && id != 0) {
            events++;
            onEvent.accept(id);
            id = 0;
        }
    }

    boolean isOpened() {
        return opened;
    }

    /** The status of the answer; 0 while it has not come. */
    int status() {
        return status;
    }

    int events() {
        return events;
    }
}
