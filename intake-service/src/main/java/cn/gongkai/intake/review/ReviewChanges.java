package cn.gongkai.intake.review;

import cn.gongkai.intake.form.FieldKey;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.compare.CellChange;
import cn.gongkai.report.compare.Changes;
import cn.gongkai.report.compare.TextChange;
import cn.gongkai.report.form.OfficialForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an agency changed since the revision before, by itself, so that a reviewer need not look for it. */
record ReviewChanges(List<Cell> cells, List<Text> texts) {

    /** Sentences that stay the same and stand beside a change are shown; the others are left out. */
    private static final int BESIDE = 60;

    /**
     * A changed cell.
     *
     * @param key the name of its field
     * @param lastYear what stood there last year; null if that is not known
     */
    record Cell(
            String key,
            String table,
            String row,
            String column,
            String was,
            String now,
            @Nullable String lastYear) {}

    /** A changed text. */
    record Text(String heading, List<Piece> pieces) {}

    /**
     * Some sentences of it.
     *
     * @param kind {@code ADDED}, {@code REMOVED} or {@code UNCHANGED}; {@code LEFT_OUT} where sentences that stay the same are not shown
     */
    record Piece(String kind, String text) {}

    /** @param lastYear last year's report; null if there is none */
    static ReviewChanges between(
            AnnualReport before, AnnualReport after, @Nullable AnnualReport lastYear, Locale locale) {
        Changes changes = Changes.between(before, after);
        return new ReviewChanges(
                changes.cells().stream()
                        .map(change -> cell(change, lastYear, locale))
                        .toList(),
                changes.texts().stream()
                        .map(text -> new Text(text.heading().in(locale), pieces(text.pieces())))
                        .toList());
    }

    public boolean none() {
        return cells.isEmpty() && texts.isEmpty();
    }

    private static Cell cell(CellChange change, @Nullable AnnualReport lastYear, Locale locale) {
        Place place = change.place();
        return new Cell(
                FieldKey.of(place),
                OfficialForm.heading(place.part()).in(locale),
                change.row().in(locale),
                change.column().in(locale),
                change.was(),
                change.now(),
                lastYear == null
                        ? null
                        : Objects.requireNonNull(lastYear).cell(place).shown());
    }

    private static List<Piece> pieces(List<TextChange.Piece> all) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            TextChange.Piece piece = all.get(i);
            if (piece.kind() != TextChange.Kind.UNCHANGED || piece.text().length() <= 2 * BESIDE) {
                pieces.add(new Piece(piece.kind().name(), piece.text()));
                continue;
            }
            String text = piece.text();
            if (i > 0) {
                pieces.add(new Piece(piece.kind().name(), text.substring(0, BESIDE)));
            }
            pieces.add(new Piece("LEFT_OUT", ""));
            if (i < all.size() - 1) {
                pieces.add(new Piece(piece.kind().name(), text.substring(text.length() - BESIDE)));
            }
        }
        return pieces;
    }
}
