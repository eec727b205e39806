package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import java.util.ArrayList;
import java.util.List;

/** Cells added up, in 件, along the lines of a rule. Made by the words in {@link Rules}. */
public final class Sum {

    final Lines lines;
    final List<Term> terms;

    Sum(Lines lines, List<Term> terms) {
        this.lines = lines;
        this.terms = List.copyOf(terms);
    }

    /** This and another sum together. */
    public Sum plus(Sum other) {
        return joined(other.terms);
    }

    /** This sum less another. */
    public Sum minus(Sum other) {
        return joined(other.terms.stream().map(Term::negated).toList());
    }

    Sum lastYears() {
        return new Sum(lines, terms.stream().map(Term::lastYears).toList());
    }

    boolean needsLastYear() {
        return terms.stream().anyMatch(Term::isLastYears);
    }

    /** Whether all cells of this sum can be calculated with; one that is missing or no number is another rule's finding. */
    boolean isComplete(Inquiry inquiry, int line) {
        Figures figures = inquiry.figures();
        return figures.hasAll()
                || terms.stream()
                        .filter(term -> !term.isLastYears())
                        .allMatch(term -> figures.has(term.indexes()[line]));
    }

    long of(Inquiry inquiry, int line) {
        long sum = 0;
        for (Term term : terms) {
            sum += term.sign() * term.of(inquiry, line);
        }
        return sum;
    }

    /** The first of its cells: the one that a finding shows. */
    Place firstPlace() {
        return Figures.place(terms.getFirst().indexes()[0]);
    }

    Wording formula() {
        StringBuilder chinese = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (Term term : terms) {
            String sign = term.sign() < 0 ? " − " : chinese.isEmpty() ? "" : " + ";
            chinese.append(sign).append(term.label().chinese());
            english.append(sign).append(term.label().english());
        }
        return new Wording(chinese.toString(), english.toString());
    }

    private Sum joined(List<Term> others) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(others);
        return new Sum(lines, all);
    }
}
