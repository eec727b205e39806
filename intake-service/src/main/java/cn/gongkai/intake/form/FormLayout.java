package cn.gongkai.intake.form;

import cn.gongkai.intake.form.MarkedText.Range;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.form.FormCell;
import cn.gongkai.report.form.FormTable;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.FindingView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers the notes of a report in the order of the form, and finds the cell or the words that each is about. */
final class FormLayout {

    private static final int PARTS = 7;
    private static final Set<String> HEADS = heads();

    private final FormContent content;
    private final Locale locale;
    private final AnnualReport report;

    /** Notes by the id of the cell they are about. */
    private final Map<String, List<Note>> atCells = new HashMap<>();

    private final Map<Integer, List<Range>> inTexts = new HashMap<>();
    private final List<Range> inTitle = new ArrayList<>();
    private final List<List<Note>> ofParts = new ArrayList<>();
    private int number;

    FormLayout(FormContent content, Locale locale) {
        this.content = content;
        this.locale = locale;
        this.report = content.report();
    }

    FormView view() {
        List<PartView> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            ofParts.add(notes(part));
        }
        for (int part = 0; part < PARTS; part++) {
            FormTable table = part >= 2 && part <= 4 ? OfficialForm.TABLES.get(part - 2) : null;
            parts.add(new PartView(
                    part,
                    OfficialForm.heading(part),
                    table == null ? null : TableView.of(table, this::cell),
                    table == null ? text(part) : null,
                    ofParts.get(part)));
        }
        return new FormView(
                text(FieldKey.TITLE, AnnualReport::title, inTitle),
                FormView.fields(report.contact()),
                parts,
                content.isEditable(),
                content.lastYear() != null,
                content.before() != null);
    }

    private List<Note> notes(int part) {
        List<Note> notes = new ArrayList<>();
        for (FindingView finding : content.findings()) {
            if (finding.where().part() == part) {
                notes.add(placed(
                        finding.where(),
                        finding.cell(),
                        finding.quote(),
                        finding.offset(),
                        (at, places) -> new Note(
                                at,
                                finding.severity(),
                                finding.rule(),
                                finding.where(),
                                finding.message(),
                                finding.actual(),
                                finding.expected(),
                                finding.difference(),
                                finding.suggestion(),
                                finding.basis(),
                                finding.quote(),
                                key(finding.where()),
                                places)));
            }
        }
        for (FormRemark remark : content.remarks()) {
            if (remark.where().part() == part) {
                notes.add(placed(
                        remark.where(),
                        null,
                        remark.quote(),
                        remark.offset(),
                        (at, places) -> new Note(
                                at,
                                Note.REMARK,
                                "",
                                remark.where(),
                                remark.text(),
                                null,
                                null,
                                null,
                                "",
                                "",
                                remark.quote(),
                                key(remark.where()),
                                places)));
            }
        }
        return notes;
    }

    private interface Numbered {
        Note note(int number, List<Note.Link> places);
    }

    private Note placed(
            Place where, @Nullable Place cell, @Nullable String quote, @Nullable Integer offset, Numbered numbered) {
        number++;
        List<Note.Link> places = new ArrayList<>();
        int[] words = MarkedText.find(report.text(where.part()), quote, offset).orElse(null);
        int[] ofTitle = words == null && where.part() == 0
                ? MarkedText.find(report.title(), quote, null).orElse(null)
                : null;
        boolean inPlace = !content.isEditable() && (words != null || ofTitle != null);
        places.add(new Note.Link("#" + (inPlace ? "m-" + number : target(where, ofTitle != null)), words(where)));
        if (cell != null) {
            places.add(new Note.Link("#" + target(cell, false), words(cell)));
        }
        Note note = numbered.note(number, places);
        if (words != null) {
            inTexts.computeIfAbsent(where.part(), any -> new ArrayList<>()).add(new Range(words[0], words[1], note));
        } else if (ofTitle != null) {
            inTitle.add(new Range(ofTitle[0], ofTitle[1], note));
        }
        Stream.of(where, cell == null ? where : cell)
                .filter(place -> place.row() != null || place.column() != null)
                .distinct()
                .forEach(place -> atCells.computeIfAbsent(target(place, false), any -> new ArrayList<>())
                        .add(note));
        return note;
    }

    /** The id of what a place is on the page: a cell, the head of a row or column, or else the part. */
    private String target(Place place, boolean isTitle) {
        String cell = FieldKey.cellId(place);
        if (FieldKey.cell(FieldKey.of(place)).isPresent()) {
            return cell;
        }
        String head = "t" + place.part() + "-" + (place.row() == null ? place.column() : place.row());
        if (HEADS.contains(head)) {
            return head;
        }
        boolean isText = place.part() < 2 || place.part() > 4;
        String field = isTitle ? FieldKey.TITLE : FieldKey.of(Place.part(place.part()));
        return content.isEditable() && isText ? FieldKey.fieldId(field) : "part-" + place.part();
    }

    private String words(Place place) {
        boolean isKnown = !target(place, false).equals(target(Place.part(place.part()), false));
        Wording words = isKnown ? PlaceWords.of(place).cell() : OfficialForm.heading(place.part());
        return words.in(locale);
    }

    private static @Nullable String key(Place place) {
        boolean isField = place.row() == null
                ? place.column() == null && (place.part() < 2 || place.part() > 4)
                : FieldKey.cell(FieldKey.of(place)).isPresent();
        return isField ? FieldKey.of(place) : null;
    }

    private CellView cell(FormCell cell) {
        return switch (cell) {
            case FormCell.Head head ->
                new CellView.Head(
                        head.id(), head.label(), head.scope(), head.rows(), head.columns(), notesAt(head.id()));
            case FormCell.Value value -> value(value);
        };
    }

    private CellView value(FormCell.Value cell) {
        Place place = cell.place();
        String id = FieldKey.cellId(place);
        String value = report.cell(place).shown();
        String before =
                content.before() == null ? value : content.before().cell(place).shown();
        return new CellView.Value(
                id,
                FieldKey.of(place),
                String.join(" ", cell.heads()),
                cell.columns(),
                value,
                content.lastYear() == null
                        ? null
                        : content.lastYear().cell(place).shown(),
                before.equals(value) ? null : before,
                notesAt(id));
    }

    private List<Note> notesAt(String id) {
        return List.copyOf(atCells.getOrDefault(id, List.of()));
    }

    private TextView text(int part) {
        return text(FieldKey.of(Place.part(part)), any -> any.text(part), inTexts.getOrDefault(part, List.of()));
    }

    private TextView text(String key, Function<AnnualReport, String> of, List<Range> ranges) {
        String text = of.apply(report);
        return new TextView(
                key,
                text,
                MarkedText.paragraphs(text, ranges, content.before() == null ? null : of.apply(content.before())),
                content.lastYear() == null ? null : of.apply(content.lastYear()),
                ranges.stream().map(Range::note).toList());
    }

    private static Set<String> heads() {
        Set<String> ids = new HashSet<>();
        for (FormTable table : OfficialForm.TABLES) {
            Stream.concat(table.head().stream(), table.groups().stream().flatMap(List::stream))
                    .flatMap(List::stream)
                    .forEach(cell -> {
                        if (cell instanceof FormCell.Head head) {
                            ids.add(head.id());
                        }
                    });
        }
        return Set.copyOf(ids);
    }
}
