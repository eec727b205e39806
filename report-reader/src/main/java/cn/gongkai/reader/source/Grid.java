package cn.gongkai.reader.source;

import java.util.List;

/** One table, its merged cells spread out. */
public record Grid(List<GridRow> rows) implements Block {

    public Grid {
        rows = List.copyOf(rows);
    }
}
