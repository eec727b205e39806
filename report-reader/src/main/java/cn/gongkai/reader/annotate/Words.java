package cn.gongkai.reader.annotate;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.PlaceWords;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What an annotated copy says of findings, in the language of who asks for it. */
final class Words {

    private final ResourceBundle texts;
    private final Locale language;

    /** English where the locale asks for it, Chinese otherwise. */
    Words(Locale locale) {
        this.language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        this.texts = ResourceBundle.getBundle(
                "cn.gongkai.reader.annotate.annotate-messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String text(String key) {
        return texts.getString(key);
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    String severity(Finding finding) {
        return text("severity." + finding.severity());
    }

    /** Where a finding is, as the list names it. */
    String place(Finding finding) {
        PlaceWords words = PlaceWords.of(finding.where());
        return words.cell().equals(words.part())
                ? words.part().in(language)
                : table(finding.where()) + "\n" + words.cell().in(language);
    }

    private String table(Place place) {
        return text("table", place.part());
    }

    /** The message, in lines: what is wrong, the figures of a cell, and what the sentence is to be compared with. */
    List<String> message(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.message().in(language));
        String expected = finding.expected();
        String actual = finding.actual();
        if (finding.where().row() != null && finding.where().column() != null && expected != null && actual != null) {
            String read = actual.isBlank() ? text("blank") : actual;
            lines.add(
                    finding.difference() == null
                            ? text("figures", read, expected)
                            : text("figures.difference", read, expected, finding.difference()));
        }
        Place cell = finding.cell();
        if (cell != null) {
            lines.add(text(
                    "beside", table(cell) + " " + PlaceWords.of(cell).cell().in(language)));
        }
        return lines;
    }

    String suggestion(Finding finding) {
        return finding.suggestion().in(language);
    }

    /** What stands beside a mark, line by line, below its number and severity. */
    List<String> note(Finding finding) {
        List<String> lines = message(finding);
        lines.add(text("suggestion", suggestion(finding)));
        lines.add(text("basis", finding.basis().in(language)));
        lines.add(text("rule", finding.rule()));
        return lines;
    }
}
