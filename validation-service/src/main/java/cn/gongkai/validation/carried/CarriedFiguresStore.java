package cn.gongkai.validation.carried;

import java.util.Collection;
import java.util.Map;

/** Keeps the figures of accepted reports for the next year's check. */
public interface CarriedFiguresStore {

    /** The figures there are for some keys; a key without figures is not in the answer. One query, however many keys. */
    Map<CarriedFigures.Key, CarriedFigures> find(Collection<CarriedFigures.Key> keys);

    /**
     * Keeps figures; they are stored when this returns. Those of an older revision never replace those of a newer one, and the same
     * figures kept twice change nothing.
     */
    void keep(Collection<CarriedFigures> figures);
}
