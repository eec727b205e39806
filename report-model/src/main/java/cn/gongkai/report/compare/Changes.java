package cn.gongkai.report.compare;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.FormLabels;
import cn.gongkai.report.form.OfficialForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two revisions of a report.
 *
 * @param cells changed cells, in the order of the form
 * @param texts changed texts, in the order of the form
 */
public record Changes(List<CellChange> cells, List<TextChange> texts) {

    public Changes {
        cells = List.copyOf(cells);
        texts = List.copyOf(texts);
    }

    /** The way from one revision to a later one. */
    public static Changes between(AnnualReport before, AnnualReport after) {
        List<CellChange> cells = new ArrayList<>();
        for (Place place : OfficialForm.PLACES) {
            String was = before.cell(place).shown();
            String now = after.cell(place).shown();
            if (!was.equals(now)) {
                cells.add(new CellChange(place, FormLabels.row(place), FormLabels.column(place), was, now));
            }
        }
        List<TextChange> texts = new ArrayList<>();
        text(new Wording("标题", "Title"), before.title(), after.title()).ifPresent(texts::add);
        for (int part = 0; part <= 6; part++) {
            Wording heading = part == 0 ? new Wording("引言", "Preamble") : OfficialForm.heading(part);
            text(heading, before.text(part), after.text(part)).ifPresent(texts::add);
        }
        text(new Wording("联系方式", "Contact"), contact(before.contact()), contact(after.contact()))
                .ifPresent(texts::add);
        return new Changes(cells, texts);
    }

    public boolean none() {
        return cells.isEmpty() && texts.isEmpty();
    }

    /**
     * What a later text keeps, adds and leaves out of an earlier one.
     *
     * @return the sentences of both in order; none if both are empty
     */
    public static List<TextChange.Piece> sentences(String before, String after) {
        return Sentences.difference(before, after);
    }

    /** Whether the cell at a place is among the changed ones. */
    public boolean contains(Place place) {
        return cells.stream().anyMatch(change -> change.place().equals(place));
    }

    private static Optional<TextChange> text(Wording heading, String before, String after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new TextChange(heading, Sentences.difference(before, after)));
    }

    private static String contact(Contact contact) {
        return String.join(
                "\n", contact.address(), contact.phone(), contact.postcode(), contact.email(), contact.website());
    }
}
