package cn.gongkai.intake.board;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where every agency stands with its report of one year: the status list once more, in memory, in the order of the codes. The newer of
 * two standings stays, however often and in whatever order they come.
 */
final class YearBoard {

    private final NavigableMap<String, Standing> standings = new TreeMap<>();
    /** What changed since a comparison began; null while there is none. */
    private @Nullable Map<String, Standing> touched;

    /** Takes a status in, if it is news. */
    synchronized boolean take(SubmissionStatusChanged status) {
        if (!status.listed()) {
            return false;
        }
        Standing before = standings.get(status.agency().code());
        if (before != null && before.order() >= status.order()) {
            return false;
        }
        Standing standing = Standing.of(status);
        standings.put(standing.agency(), standing);
        if (touched != null) {
            touched.put(standing.agency(), standing);
        }
        return true;
    }

    /** A comparison with the list begins: what is taken in from now on may be newer than what will be read. */
    synchronized void beginComparison() {
        touched = new HashMap<>();
    }

    /**
     * Makes this what the list says, but for what was taken in meanwhile.
     *
     * @param list every status of the year, read after the comparison began
     * @return the agencies that stood otherwise here
     */
    synchronized List<String> endComparison(Collection<SubmissionStatusChanged> list) {
        Map<String, Standing> meanwhile = touched == null ? Map.of() : touched;
        touched = null;
        Map<String, Standing> stored = HashMap.newHashMap(list.size());
        list.forEach(status -> stored.put(status.agency().code(), Standing.of(status)));
        List<String> mended = new ArrayList<>();
        for (Standing standing : stored.values()) {
            Standing here = standings.get(standing.agency());
            boolean newer = here != null && here.order() > standing.order() && meanwhile.containsKey(here.agency());
            if (!newer && !standing.equals(here)) {
                standings.put(standing.agency(), standing);
                mended.add(standing.agency());
            }
        }
        Iterator<String> codes = standings.keySet().iterator();
        while (codes.hasNext()) {
            String code = codes.next();
            if (!stored.containsKey(code) && !meanwhile.containsKey(code)) {
                codes.remove();
                mended.add(code);
            }
        }
        return mended;
    }

    /**
     * Shows the standings of a division, by code.
     *
     * @param division its code; empty for the country
     * @param below whether those below belong to it as well
     */
    synchronized void read(String division, boolean below, Consumer<Standing> reader) {
        if (below) {
            // No code has a letter beyond this one.
            standings
                    .subMap(division, true, division + Character.MAX_VALUE, false)
                    .values()
                    .forEach(reader);
        } else if (standings.containsKey(division)) {
            reader.accept(standings.get(division));
        }
    }

    /** Whether an agency handed in and did not take it back. */
    synchronized boolean isIn(String agency) {
        Standing standing = standings.get(agency);
        return standing != null && standing.isIn();
    }
}
