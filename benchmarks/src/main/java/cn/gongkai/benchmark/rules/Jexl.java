package cn.gongkai.benchmark.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;

/** Apache JEXL: a script a formula, parsed once, its numbers as parameters, which it keeps in a frame and need not look up by name. */
final class Jexl implements Competitor<Jexl.Read> {

    record Read(Numbers numbers, Long[] boxed) {}

    private record Script(Formula formula, JexlScript script, int[] arguments) {}

    private final List<Script> scripts = new ArrayList<>();

    Jexl() {
        JexlEngine engine =
                new JexlBuilder().cache(128).strict(true).silent(false).create();
        for (Formula formula : Formula.all()) {
            int[] numbers = formula.numbers().toArray();
            String[] names = IntStream.of(numbers).mapToObj(Jexl::name).toArray(String[]::new);
            scripts.add(new Script(formula, engine.createScript(formula.text(Jexl::name), names), numbers));
        }
    }

    @Override
    public Read read(Case given) {
        Numbers numbers = new Numbers(given);
        Long[] boxed = new Long[numbers.of.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = numbers.of[i];
        }
        return new Read(numbers, boxed);
    }

    @Override
    public List<Wrong> check(Read read) {
        List<Wrong> wrong = new ArrayList<>(0);
        for (Script script : scripts) {
            int[] from = script.arguments;
            Object[] arguments = new Object[from.length];
            for (int i = 0; i < from.length; i++) {
                arguments[i] = read.boxed[from[i]];
            }
            if (!(boolean) script.script.execute(null, arguments)) {
                script.formula.miss(read.numbers, wrong);
            }
        }
        return wrong;
    }

    private static String name(int number) {
        return "n" + number;
    }
}
