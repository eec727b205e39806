package cn.gongkai.validation.carried;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what other reports are held against. */
public interface CarriedFiguresStore {

    /** The figures there are for some keys; a key without figures is not in the answer. One query, however many keys. */
    Map<CarriedFigures.Key, CarriedFigures> find(Collection<CarriedFigures.Key> keys);

    /** The reports that are kept under any of some bands. A query for every two thousand bands; the bands of a text that all have are the same. */
    List<CarriedFigures> alike(Collection<Long> bands);

    /**
     * Keeps figures; they are stored when this returns. Those of an older revision never replace those of a newer one, and the same
     * figures kept twice change nothing.
     */
    void keep(Collection<CarriedFigures> figures);
}
