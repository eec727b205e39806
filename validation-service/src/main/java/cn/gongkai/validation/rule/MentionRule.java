package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** The text of some parts, taken together, must speak of every theme: one finding names all that are missing. */
public final class MentionRule implements Rule {

    private final Declaration declaration;
    private final List<Integer> parts;
    private final List<Theme> themes;

    MentionRule(Declaration declaration, List<Integer> parts, List<Theme> themes) {
        this.declaration = declaration;
        this.parts = List.copyOf(parts);
        this.themes = List.copyOf(themes);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        List<Theme> missing =
                themes.stream().filter(theme -> !isIn(inquiry, theme)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Wording names = new Wording(
                missing.stream().map(theme -> theme.name().chinese()).collect(Collectors.joining("、")),
                missing.stream().map(theme -> theme.name().english()).collect(Collectors.joining(", ")));
        findings.miss(this)
                .at(Place.part(parts.getFirst()))
                .with("missing", names)
                .add();
    }

    private boolean isIn(Inquiry inquiry, Theme theme) {
        for (int part : parts) {
            if (theme.isIn(inquiry.text(part).plain())) {
                return true;
            }
        }
        return false;
    }
}
