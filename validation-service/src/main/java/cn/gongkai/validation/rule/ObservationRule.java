package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Nothing of a kind may have been noticed while the document was read: one finding for each, or one for all together. */
public final class ObservationRule implements Rule {

    private final Declaration declaration;
    private final Set<ObservationKind> kinds;
    private final int part;
    private final boolean together;

    /**
     * @param part the part whose observations count; −1 for all parts
     * @param together whether one finding counts them all
     */
    ObservationRule(Declaration declaration, Set<ObservationKind> kinds, int part, boolean together) {
        this.declaration = declaration;
        this.kinds = EnumSet.copyOf(kinds);
        this.part = part;
        this.together = together;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        List<Observation> all = inquiry.reading().observations();
        if (all.isEmpty()) {
            return;
        }
        List<Observation> seen = all.stream().filter(this::counts).toList();
        if (!together) {
            seen.forEach(observation -> findings.miss(this)
                    .at(observation.where())
                    .expected(observation.expected())
                    .actual(observation.found())
                    .add());
        } else if (!seen.isEmpty()) {
            Place where = seen.size() == 1 ? seen.getFirst().where() : Place.part(Math.max(part, 0));
            findings.miss(this).at(where).with("count", seen.size()).add();
        }
    }

    private boolean counts(Observation observation) {
        return kinds.contains(observation.kind())
                && (part < 0 || observation.where().part() == part);
    }
}
