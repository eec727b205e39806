package cn.gongkai.benchmark.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hisp.dhis.lib.expression.Expression;
import org.hisp.dhis.lib.expression.ExpressionMode;
import org.hisp.dhis.lib.expression.spi.DataItem;
import org.hisp.dhis.lib.expression.spi.DataItemType;
import org.hisp.dhis.lib.expression.spi.ExpressionData;
import org.hisp.dhis.lib.expression.spi.ID;
import org.hisp.dhis.lib.expression.spi.IDType;

/** The expressions of DHIS2, with which it validates the reports of health offices: parsed once, the counts as data elements. */
final class Dhis2 implements Competitor<Dhis2.Read> {

    record Read(Numbers numbers, ExpressionData data) {}

    private record Test(Formula formula, Expression expression) {}

    private final List<Test> tests = new ArrayList<>();
    private final Map<Integer, DataItem> items = new HashMap<>();

    Dhis2() {
        for (Formula formula : Formula.all()) {
            formula.numbers()
                    .forEach(number -> items.computeIfAbsent(
                            number,
                            key -> new DataItem(DataItemType.DATA_ELEMENT, new ID(IDType.DataElementUID, uid(key)))));
            String text = formula.text(number -> "#{" + uid(number) + "}");
            tests.add(new Test(formula, new Expression(text, ExpressionMode.PREDICTOR_SKIP_TEST, false)));
        }
    }

    @Override
    public Read read(Case given) {
        Numbers numbers = new Numbers(given);
        Map<DataItem, Object> values = HashMap.newHashMap(items.size());
        items.forEach((number, item) -> values.put(item, (double) numbers.of[number]));
        return new Read(numbers, new ExpressionData(Map.of(), Map.of(), Map.of(), values, Map.of()));
    }

    @Override
    public List<Wrong> check(Read read) {
        List<Wrong> wrong = new ArrayList<>(0);
        for (Test test : tests) {
            if (!(boolean) test.expression.evaluate(name -> name, read.data)) {
                test.formula.miss(read.numbers, wrong);
            }
        }
        return wrong;
    }

    /** Eleven letters and digits, as every object of DHIS2 has. */
    private static String uid(int number) {
        return "gongkai%04d".formatted(number);
    }
}
