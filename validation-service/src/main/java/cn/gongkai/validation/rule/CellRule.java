package cn.gongkai.validation.rule;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import java.math.BigDecimal;

/** A test that every cell of a table must pass by itself. */
public final class CellRule implements Rule {

    private final Declaration declaration;
    private final int part;
    private final CellTest test;

    CellRule(Declaration declaration, int part, CellTest test) {
        this.declaration = declaration;
        this.part = part;
        this.test = test;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        if (inquiry.figures().isTidy(part)) {
            return;
        }
        for (Place place : FormWords.places(part)) {
            Cell cell = inquiry.report().cell(place);
            if (!test.holds(place, cell)) {
                findings.miss(this).at(place).actual(shown(cell)).add();
            }
        }
    }

    /** Not in plain digits: a hostile 1e999999999 would not fit into memory. */
    private static String shown(Cell cell) {
        return cell instanceof Cell.Amount(BigDecimal value) ? value.toString() : cell.shown();
    }
}
