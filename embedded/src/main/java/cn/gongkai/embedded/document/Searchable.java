package cn.gongkai.embedded.document;

import cn.gongkai.embedded.document.Ranges.Range;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An index whose entries stand in order, so that parts of it can be read. */
interface Searchable {

    /** What of this index a query has to look at; nothing if the index cannot answer it. */
    Optional<Ranges> plan(Conditions conditions, @Nullable Document orderBy);

    /** Where the documents of these parts are; read backwards if that gives the order asked for. */
    Stream<KeyValue> positions(Ranges ranges);

    /** Reads parts of a map lazily, each entry turned into a position. */
    static <V> Stream<KeyValue> read(
            MVMap<KeyValue, V> map, Ranges ranges, Function<Cursor<KeyValue, V>, KeyValue> position) {
        boolean isBackwards = ranges.order() < 0;
        return ranges.parts().stream().flatMap(range -> {
            Cursor<KeyValue, V> cursor =
                    isBackwards ? backwards(map, range) : map.cursor(range.from(), range.to(), false);
            Iterator<KeyValue> positions = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return cursor.hasNext();
                }

                @Override
                public KeyValue next() {
                    cursor.next();
                    return position.apply(cursor);
                }
            };
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
        });
    }

    private static <V> Cursor<KeyValue, V> backwards(MVMap<KeyValue, V> map, Range range) {
        return map.cursor(range.to(), range.from(), true);
    }
}
