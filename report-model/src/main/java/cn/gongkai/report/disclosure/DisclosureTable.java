package cn.gongkai.report.disclosure;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Table 2, 主动公开政府信息情况: ten cells in six rows.
 *
 * @param licensing decisions on licences (行政许可), in 件
 * @param penalty decisions on penalties (行政处罚), in 件
 * @param coercion decisions on coercive measures (行政强制), in 件
 * @param feesWan administrative fees (行政事业性收费), in 万元: an {@link Cell.Amount} where it is a number
 */
public record DisclosureTable(
        DocumentCounts regulations,
        DocumentCounts normativeDocuments,
        Cell licensing,
        Cell penalty,
        Cell coercion,
        Cell feesWan) {

    public static final DisclosureTable ZERO = new DisclosureTable(
            DocumentCounts.ZERO,
            DocumentCounts.ZERO,
            Cell.ZERO,
            Cell.ZERO,
            Cell.ZERO,
            new Cell.Amount(BigDecimal.ZERO));

    /** A table no cell of which is in the document. */
    public static final DisclosureTable MISSING = new DisclosureTable(
            DocumentCounts.MISSING, DocumentCounts.MISSING, Cell.MISSING, Cell.MISSING, Cell.MISSING, Cell.MISSING);

    /** Every place of the table, in the order of the form. */
    public static final List<Place> PLACES = places();

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String row : List.of("regulations", "normativeDocuments")) {
            for (String column : List.of("issued", "repealed", "inForce")) {
                places.add(Place.cell(2, row, column));
            }
        }
        for (String row : List.of("licensing", "penalty", "coercion", "feesWan")) {
            places.add(Place.row(2, row));
        }
        return List.copyOf(places);
    }

    /**
     * The cell in a row and column, by their JSON names.
     *
     * @param column null for the four rows of one cell
     * @throws IllegalArgumentException if the table has no such cell
     */
    public Cell cell(@Nullable String row, @Nullable String column) {
        return switch (row) {
            case "regulations" -> regulations.cell(Objects.requireNonNull(column));
            case "normativeDocuments" -> normativeDocuments.cell(Objects.requireNonNull(column));
            case "licensing" -> licensing;
            case "penalty" -> penalty;
            case "coercion" -> coercion;
            case "feesWan" -> feesWan;
            case null, default -> throw new IllegalArgumentException("table 2 has no row " + row);
        };
    }

    /** This table with another cell in a row and column. */
    public DisclosureTable with(@Nullable String row, @Nullable String column, Cell cell) {
        return switch (row) {
            case "regulations" ->
                new DisclosureTable(
                        regulations.with(Objects.requireNonNull(column), cell),
                        normativeDocuments,
                        licensing,
                        penalty,
                        coercion,
                        feesWan);
            case "normativeDocuments" ->
                new DisclosureTable(
                        regulations,
                        normativeDocuments.with(Objects.requireNonNull(column), cell),
                        licensing,
                        penalty,
                        coercion,
                        feesWan);
            case "licensing" -> new DisclosureTable(regulations, normativeDocuments, cell, penalty, coercion, feesWan);
            case "penalty" -> new DisclosureTable(regulations, normativeDocuments, licensing, cell, coercion, feesWan);
            case "coercion" -> new DisclosureTable(regulations, normativeDocuments, licensing, penalty, cell, feesWan);
            case "feesWan" -> new DisclosureTable(regulations, normativeDocuments, licensing, penalty, coercion, cell);
            case null, default -> throw new IllegalArgumentException("table 2 has no row " + row);
        };
    }
}
