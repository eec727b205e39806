package cn.gongkai.validation.check;

import cn.gongkai.report.Place;
import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.json.VerdictView;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.validation.repair.Repair;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/** A verdict in one language, with what was understood of the text and what would mend the tables. */
record CheckView(
        String verdict,
        String ruleBook,
        String form,
        List<FindingView> findings,
        List<StatementView> statements,
        List<RepairView> repairs) {

    static CheckView of(VerdictView verdict, List<Statement> statements, List<Repair> repairs) {
        return new CheckView(
                verdict.verdict(),
                verdict.ruleBook(),
                verdict.form(),
                verdict.findings(),
                statements.stream().map(StatementView::of).toList(),
                repairs.stream().map(RepairView::of).toList());
    }

    record RepairView(List<ChangeView> changes, List<String> removes) {

        static RepairView of(Repair repair) {
            return new RepairView(repair.changes().stream().map(ChangeView::of).toList(), repair.removes());
        }
    }

    /**
     * @param from what is in the cell, empty for a blank
     * @param to what should be
     */
    record ChangeView(Place where, String from, String to) {

        static ChangeView of(Repair.Change change) {
            return new ChangeView(
                    change.where(), change.from().shown(), change.to().shown());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StatementView(String kind, String subject, BigDecimal value, String quote, int part, int offset) {

        static StatementView of(Statement statement) {
            return new StatementView(
                    statement.kind().name(),
                    statement.subject(),
                    statement.value(),
                    statement.quote(),
                    statement.part(),
                    statement.offset());
        }
    }
}
