package cn.gongkai.validation.repair;

import cn.gongkai.report.Place;
import java.util.List;

/**
 * One thing that can go wrong when counts are written down, as the cells to put right.
 *
 * @param more cells that hold too little, each by the same amount
 * @param less cells that hold as much too many
 */
record Slip(List<Place> more, List<Place> less) {

    Slip {
        more = List.copyOf(more);
        less = List.copyOf(less);
    }

    Slip(List<Place> more) {
        this(more, List.of());
    }

    int size() {
        return more.size() + less.size();
    }
}
