package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import java.math.BigDecimal;
import java.util.List;

/** What the text says must be what the tables say. */
public final class StatementRule implements Rule {

    private final Declaration declaration;
    private final List<Claim> claims;

    StatementRule(Declaration declaration, List<Claim> claims) {
        this.declaration = declaration;
        this.claims = List.copyOf(claims);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        for (Statement statement : inquiry.statements()) {
            for (Claim claim : claims) {
                if (claim.isMadeBy(statement) && !claim.isMetOtherwise(statement, inquiry)) {
                    compare(statement, claim.sum, inquiry, findings);
                }
            }
        }
    }

    private void compare(Statement statement, Sum sum, Inquiry inquiry, Findings findings) {
        if (sum.needsLastYear() && !inquiry.hasLastYear()) {
            return;
        }
        BigDecimal tabled = BigDecimal.valueOf(sum.of(inquiry, 0));
        if (statement.value().compareTo(tabled) == 0 || !sum.isComplete(inquiry, 0)) {
            return;
        }
        findings.miss(this)
                .at(Place.part(statement.part()))
                .expected(tabled.toPlainString())
                .actual(statement.value().toPlainString())
                .difference(statement.value().subtract(tabled).toPlainString())
                .with("what", FormWords.statement(statement.kind(), statement.subject()))
                .quote(statement.quote(), statement.offset())
                .contradicts(sum.firstPlace())
                .add();
    }

    /**
     * @param subject the statement's subject; empty for the whole
     * @param sum what the statement must equal
     * @param others what it may equal as well, where the words leave open which is meant
     */
    record Claim(StatementKind kind, String subject, Sum sum, List<Sum> others) {

        boolean isMetOtherwise(Statement statement, Inquiry inquiry) {
            return others.stream()
                    .anyMatch(other -> statement.value().compareTo(BigDecimal.valueOf(other.of(inquiry, 0))) == 0);
        }

        boolean isMadeBy(Statement statement) {
            return statement.kind() == kind && statement.subject().equals(subject);
        }
    }
}
