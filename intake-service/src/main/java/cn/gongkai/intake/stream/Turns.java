package cn.gongkai.intake.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Lets only so many streams ask the store for their beginning at the same time. What one gets goes over its line piece by piece, and
 * while a piece does, another one has the turn: a reader that is slow holds up nobody.
 */
final class Turns {

    /** Bytes of an opening that are gathered before they are written. */
    private static final int PIECE = 64 << 10;

    private final Semaphore turns;

    Turns(int atOnce) {
        this.turns = new Semaphore(atOnce);
    }

    /** Writes an opening to a line. */
    void write(EventStream.Opening opening, EventStream.Line line) throws IOException {
        Piece piece = new Piece(line);
        turns.acquireUninterruptibly();
        try {
            opening.write(piece);
        } finally {
            turns.release();
        }
        piece.flush();
    }

    private final class Piece implements EventStream.Line {

        private final EventStream.Line line;
        private final List<ServerEvent> events = new ArrayList<>();
        private int bytes;

        Piece(EventStream.Line line) {
            this.line = line;
        }

        @Override
        public void write(ServerEvent event) throws IOException {
            events.add(event);
            bytes += event.length();
            if (bytes >= PIECE) {
                turns.release();
                try {
                    flush();
                } finally {
                    turns.acquireUninterruptibly();
                }
            }
        }

        void flush() throws IOException {
            for (ServerEvent event : events) {
                line.write(event);
            }
            events.clear();
            bytes = 0;
        }
    }
}
