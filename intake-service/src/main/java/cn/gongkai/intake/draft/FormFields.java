package cn.gongkai.intake.draft;

import cn.gongkai.intake.form.FieldKey;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.form.OfficialForm;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a form into a draft. What is not among the fields stays as it was, and so does a cell whose field shows what is in
 * it: a blank is not a missing cell, and both are shown as nothing.
 */
final class FormFields {

    /** The field with the explanation of a rule's warnings: {@code e|T3-BLANK}. */
    static final String EXPLANATION = "e|";

    static final String REASON = "reason";
    private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,8})?");
    private static final Pattern FILLING = Pattern.compile("[\\s,\\u00a0\\u3000]");

    private FormFields() {}

    static Content read(Content before, Map<String, String> fields) {
        AnnualReport report = before.report();
        for (Place place : OfficialForm.PLACES) {
            String value = fields.get(FieldKey.of(place));
            if (value != null) {
                report = with(report, place, value);
            }
        }
        return new Content(
                texts(report, fields),
                explanations(before.explanations(), fields),
                fields.getOrDefault(REASON, before.reason()).strip());
    }

    /** The report with what someone wrote into one cell. */
    static AnnualReport with(AnnualReport report, Place place, String written) {
        Cell there = report.cell(place);
        if (written.equals(there.shown())) {
            return report;
        }
        String value = FILLING.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        Cell cell = cell(value, written.strip(), isFee(place));
        return cell.equals(there) ? report : report.withCell(place, cell);
    }

    private static Cell cell(String value, String written, boolean isFee) {
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        if (isFee && AMOUNT.matcher(value).matches()) {
            return new Cell.Amount(new BigDecimal(value));
        }
        return COUNT.matcher(value).matches() ? Cell.count(Long.parseLong(value)) : new Cell.Words(written);
    }

    private static boolean isFee(Place place) {
        return "feesWan".equals(place.row());
    }

    private static AnnualReport texts(AnnualReport report, Map<String, String> fields) {
        Contact contact = report.contact();
        Overview overview = report.overview();
        return new AnnualReport(
                report.agency(),
                report.year(),
                line(fields, FieldKey.TITLE, report.title()),
                text(fields, 0, report.preamble()),
                new Contact(
                        line(fields, FieldKey.contact("address"), contact.address()),
                        line(fields, FieldKey.contact("phone"), contact.phone()),
                        line(fields, FieldKey.contact("postcode"), contact.postcode()),
                        line(fields, FieldKey.contact("email"), contact.email()),
                        line(fields, FieldKey.contact("website"), contact.website())),
                new Overview(
                        text(fields, 1, overview.text()),
                        overview.proactive(),
                        overview.onApplication(),
                        overview.management(),
                        overview.platform(),
                        overview.supervision()),
                report.disclosure(),
                report.applications(),
                report.proceedings(),
                text(fields, 5, report.problems()),
                text(fields, 6, report.otherMatters()));
    }

    private static String line(Map<String, String> fields, String key, String before) {
        String value = fields.get(key);
        return value == null || value.equals(before) ? before : value.strip();
    }

    /** Browsers send CR LF for the end of a line; reports have LF. */
    private static String text(Map<String, String> fields, int part, String before) {
        String value = fields.get(FieldKey.of(Place.part(part)));
        return value == null ? before : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<Explanation> explanations(List<Explanation> before, Map<String, String> fields) {
        List<Explanation> all = new ArrayList<>(before);
        fields.forEach((key, text) -> {
            if (key.startsWith(EXPLANATION)) {
                String rule = key.substring(EXPLANATION.length());
                all.removeIf(
                        earlier -> earlier.where() == null && earlier.rule().equals(rule));
                if (!text.isBlank()) {
                    all.add(new Explanation(rule, null, text.strip()));
                }
            }
        });
        return all;
    }

    /**
     * Changes of cells as a button names them: {@code c|3|1|total=1;c|3|3.7|total=1}.
     *
     * @return the report with them; what names no cell is passed over
     */
    static AnnualReport changed(AnnualReport report, @Nullable String changes) {
        AnnualReport changed = report;
        for (String change : (changes == null ? "" : changes).split(";")) {
            int equals = change.indexOf('=');
            if (equals > 0) {
                String value = change.substring(equals + 1);
                AnnualReport now = changed;
                changed = FieldKey.cell(change.substring(0, equals))
                        .map(place -> with(now, place, value))
                        .orElse(now);
            }
        }
        return changed;
    }

    /** The report with a zero in every cell that is blank. */
    static AnnualReport blanksAsZero(AnnualReport report) {
        AnnualReport filled = report;
        for (Place place : OfficialForm.PLACES) {
            if (filled.cell(place).shown().isEmpty()) {
                filled = with(filled, place, "0");
            }
        }
        return filled;
    }
}
