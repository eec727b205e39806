package cn.gongkai.report.disclosure;

import cn.gongkai.report.Cell;

/**
 * Documents of one kind, in 件.
 *
 * @param issued 本年制发件数
 * @param repealed 本年废止件数
 * @param inForce 现行有效件数: the stock on 31 December, of all years together
 */
public record DocumentCounts(Cell issued, Cell repealed, Cell inForce) {

    public static final DocumentCounts ZERO = new DocumentCounts(Cell.ZERO, Cell.ZERO, Cell.ZERO);
    public static final DocumentCounts MISSING = new DocumentCounts(Cell.MISSING, Cell.MISSING, Cell.MISSING);

    Cell cell(String column) {
        return switch (column) {
            case "issued" -> issued;
            case "repealed" -> repealed;
            case "inForce" -> inForce;
            default -> throw new IllegalArgumentException("table 2 has no column " + column);
        };
    }

    DocumentCounts with(String column, Cell cell) {
        return switch (column) {
            case "issued" -> new DocumentCounts(cell, repealed, inForce);
            case "repealed" -> new DocumentCounts(issued, cell, inForce);
            case "inForce" -> new DocumentCounts(issued, repealed, cell);
            default -> throw new IllegalArgumentException("table 2 has no column " + column);
        };
    }
}
