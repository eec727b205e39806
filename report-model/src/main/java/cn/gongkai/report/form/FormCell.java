package cn.gongkai.report.form;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import java.util.List;

/** One cell of a printed table. */
public sealed interface FormCell {

    /**
     * A cell with words of the form.
     *
     * @param id unique on the page; what the cells below or beside name as their head
     * @param scope what it heads, as in HTML: {@code col}, {@code colgroup}, {@code row} or {@code rowgroup}
     * @param rows how many rows it spans
     * @param columns how many columns it spans
     */
    record Head(String id, Wording label, String scope, int rows, int columns) implements FormCell {}

    /**
     * A cell with a number of the report.
     *
     * @param heads the ids of its head cells, from the widest to the narrowest
     * @param columns how many columns it spans
     */
    record Value(Place place, List<String> heads, int columns) implements FormCell {

        public Value {
            heads = List.copyOf(heads);
        }
    }
}
