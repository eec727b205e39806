package cn.gongkai.reader.annotate;

import cn.gongkai.reader.Places;
import cn.gongkai.reader.narrative.Narrative.Segment;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.reader.source.SourceLocation.InParagraph;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.form.OfficialForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A report that came as data, laid out as the form has it: title, preamble, six parts, three tables. */
final class FormDocument {

    private final AnnualReport report;
    private final SourceBuilder document = new SourceBuilder();
    private final Map<Place, SourceLocation> headings = new HashMap<>();
    private final Map<Place, SourceLocation> cells = new HashMap<>();
    private final Map<Integer, List<Segment>> segments = new HashMap<>();
    private int paragraphs;

    private FormDocument(AnnualReport report) {
        this.report = report;
    }

    /** The document and where everything stands in it. */
    record Laid(SourceDocument document, Places places) {}

    static Laid of(AnnualReport report) {
        try {
            return new FormDocument(report).lay();
        } catch (SourceException e) {
            throw new IllegalStateException("a report that was stored is no larger than one that is read", e);
        }
    }

    private Laid lay() throws SourceException {
        FormTables tables = new FormTables(report, document, cells);
        heading(0, report.title());
        text(0);
        contact(report.contact());
        for (int part = 1; part <= 6; part++) {
            heading(part, PlaceWords.of(Place.part(part)).part().chinese());
            switch (part) {
                case 2 -> tables.add(OfficialForm.DISCLOSURE);
                case 3 -> tables.add(OfficialForm.APPLICATIONS);
                case 4 -> tables.add(OfficialForm.PROCEEDINGS);
                default -> text(part);
            }
        }
        return new Laid(document.build(), new Places(headings, cells, segments));
    }

    private void heading(int part, String words) throws SourceException {
        headings.put(Place.part(part), new InParagraph(paragraphs, 0));
        paragraph(words);
    }

    private void text(int part) throws SourceException {
        List<Segment> lines = new ArrayList<>();
        int start = 0;
        for (String line : report.text(part).split("\n", -1)) {
            lines.add(new Segment(start, line.length(), new InParagraph(paragraphs, 0)));
            paragraph(line);
            start += line.length() + 1;
        }
        segments.put(part, lines);
    }

    private void contact(Contact contact) throws SourceException {
        List<String> known = new ArrayList<>();
        add("地址", contact.address(), known);
        add("电话", contact.phone(), known);
        add("邮编", contact.postcode(), known);
        add("邮箱", contact.email(), known);
        add("网址", contact.website(), known);
        if (!known.isEmpty()) {
            paragraph(String.join("；", known));
        }
    }

    private void add(String name, String value, List<String> known) {
        if (!value.isBlank() && !report.preamble().contains(value)) {
            known.add(name + "：" + value);
        }
    }

    private void paragraph(String text) throws SourceException {
        document.add(new Paragraph(text, paragraphs++, 0));
    }
}
