package cn.gongkai.benchmark.rules;

import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.rule.Balances;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.WrongSum;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules as they are declared in the book, asked by its engine. */
final class Book implements Competitor<Inquiry> {

    /** An hour of the days when reports are due. */
    private static final Instant RECEIVED = Instant.parse("2025-01-15T02:00:00Z");

    private final Balances balances = Balances.of(RuleBook.current().rules());

    @Override
    public Inquiry read(Case given) {
        return Inquiry.of(given.report(), Reading.OF_DATA, RECEIVED, Circumstances.NONE, given.last());
    }

    @Override
    public List<Wrong> check(Inquiry inquiry) {
        List<Wrong> wrong = new ArrayList<>(0);
        for (WrongSum sum : balances.check(inquiry)) {
            wrong.add(new Wrong(sum.rule().id(), sum.where(), sum.actual(), sum.wanted()));
        }
        return wrong;
    }
}
