package cn.gongkai.intake.draft;

import cn.gongkai.intake.draft.DraftChecks.Checked;
import cn.gongkai.intake.form.FieldKey;
import cn.gongkai.intake.form.FormContent;
import cn.gongkai.intake.form.FormView;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.Place;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.json.FindingView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;

/** What the page of a draft shows. */
@Component
class DraftModel {

    private static final int LENGTH_OF_COUNTY = 6;

    private final DraftChecks checks;
    private final Desk desk;
    private final SubmissionService submissions;
    private final Divisions divisions = Divisions.china();

    DraftModel(DraftChecks checks, Desk desk, SubmissionService submissions) {
        this.checks = checks;
        this.desk = desk;
        this.submissions = submissions;
    }

    /**
     * A correction of cells that was tried.
     *
     * @param changes as its button sends them: {@code c|3|1|total=1;…}
     * @param removes the rules that find nothing any more, parted by blanks
     * @param findings how many findings that is
     * @param steps what it does, in words
     */
    record Repair(String changes, String removes, long findings, List<RepairStep> steps) {}

    /** One cell of a correction. */
    record RepairStep(String place, String from, String to) {}

    /**
     * A warning that can be explained.
     *
     * @param message of the first place that it is about
     * @param places how many it is about
     * @param text what the clerk said so far
     */
    record Question(String rule, String message, int places, String text) {

        /** The name of its field. */
        public String key() {
            return FormFields.EXPLANATION + rule;
        }

        /** The id of its field. */
        public String fieldId() {
            return "e-" + rule;
        }
    }

    /**
     * What will become of the draft when it is handed in.
     *
     * @param outcome {@code RETURNED}, {@code EXPLANATION_REQUIRED}, {@code IN_REVIEW}, {@code PUBLISHED}, or {@code UNKNOWN} while the
     *     rules cannot be asked
     * @param reviewer whose review it waits for
     */
    record Outlook(String outcome, int errors, int warnings, int notices, String reviewer) {

        public boolean comesBack() {
            return outcome.equals("RETURNED") || outcome.equals("EXPLANATION_REQUIRED");
        }
    }

    void show(Draft draft, Locale locale, Model model) {
        Draft.Key key = new Draft.Key(draft.agency(), draft.year());
        @Nullable Checked checked = checks.of(draft, locale).orElse(null);
        @Nullable Submission latest = desk.latest(key).orElse(null);
        List<FindingView> findings = checked == null ? List.of() : checked.findings();
        Circumstances circumstances = submissions.circumstances(
                draft.content().report(), draft.content().reason());
        model.addAttribute("draft", draft);
        model.addAttribute("version", draft.version());
        model.addAttribute("savedAt", BeijingTime.clock(draft.saved().at()));
        model.addAttribute("latest", latest);
        model.addAttribute("returned", Desk.returnNote(latest));
        model.addAttribute("live", circumstances.liveRevision());
        model.addAttribute(
                "form",
                FormView.of(
                        FormContent.of(draft.content().report())
                                .findings(findings)
                                .remarks(Desk.remarks(latest))
                                .lastYear(desk.lastYear(key).orElse(null))
                                .editable(),
                        locale));
        model.addAttribute("repairs", checked == null ? List.of() : repairs(checked.answer(), findings, locale));
        model.addAttribute("questions", questions(findings, draft.content().explanations()));
        model.addAttribute("outlook", outlook(draft, checked, circumstances));
    }

    /** Whether what was put into the model is known to come back. */
    boolean willComeBack(Model model) {
        return Objects.requireNonNull((Outlook) model.getAttribute("outlook")).comesBack();
    }

    private Outlook outlook(Draft draft, @Nullable Checked checked, Circumstances circumstances) {
        String reviewer = circumstances.waitsForReview() ? reviewer(draft) : "";
        if (checked == null) {
            return new Outlook("UNKNOWN", 0, 0, 0, reviewer);
        }
        String outcome =
                switch (checked.verdict()) {
                    case "ACCEPTED" -> reviewer.isEmpty() ? "PUBLISHED" : "IN_REVIEW";
                    default -> checked.verdict();
                };
        return new Outlook(
                outcome,
                checked.count(Severity.ERROR),
                checked.count(Severity.WARNING),
                checked.count(Severity.NOTICE),
                reviewer);
    }

    /** The county of a township, or else the division right above. */
    private String reviewer(Draft draft) {
        String code = draft.agency().code();
        String above = divisions
                .find(code)
                .map(Division::parentCode)
                .orElse(code.length() > LENGTH_OF_COUNTY ? code.substring(0, LENGTH_OF_COUNTY) : code);
        return divisions.find(above).map(Division::name).orElse(above);
    }

    private static List<Repair> repairs(JsonNode answer, List<FindingView> findings, Locale locale) {
        List<Repair> repairs = new ArrayList<>();
        for (JsonNode repair : answer.path("repairs")) {
            List<RepairStep> steps = new ArrayList<>();
            List<String> changes = new ArrayList<>();
            for (JsonNode change : repair.path("changes")) {
                Place place = place(change.path("where"));
                String to = change.path("to").asString("");
                changes.add(FieldKey.of(place) + "=" + to);
                steps.add(new RepairStep(
                        PlaceWords.of(place).cell().in(locale),
                        change.path("from").asString(""),
                        to));
            }
            List<String> removes =
                    repair.path("removes").valueStream().map(JsonNode::asString).toList();
            long gone = findings.stream()
                    .filter(finding -> removes.contains(finding.rule()))
                    .count();
            repairs.add(new Repair(String.join(";", changes), String.join(" ", removes), gone, steps));
        }
        return repairs;
    }

    private static Place place(JsonNode where) {
        return new Place(
                where.path("part").asInt(),
                where.path("row").asStringOpt().orElse(null),
                where.path("column").asStringOpt().orElse(null));
    }

    /** One for each rule that warns: what is said about it holds wherever it warns. */
    private static List<Question> questions(List<FindingView> findings, List<Explanation> given) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (FindingView finding : findings) {
            if (finding.severity().equals(Severity.WARNING.name())) {
                Question known = questions.get(finding.rule());
                questions.put(
                        finding.rule(),
                        known == null
                                ? new Question(finding.rule(), finding.message(), 1, said(finding.rule(), given))
                                : new Question(known.rule(), known.message(), known.places() + 1, known.text()));
            }
        }
        return List.copyOf(questions.values());
    }

    private static String said(String rule, List<Explanation> given) {
        return given.stream()
                .filter(explanation -> explanation.rule().equals(rule) && explanation.where() == null)
                .map(Explanation::text)
                .findFirst()
                .orElse("");
    }
}
