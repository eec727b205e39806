package cn.gongkai.benchmark.rules;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Common Expression Language: checked for types, planned once, evaluated over a map that holds the numbers as they are named. */
final class Cel implements Competitor<Cel.Read> {

    record Read(Numbers numbers, Map<String, Object> variables) {}

    private record Program(Formula formula, CelRuntime.Program program) {}

    private final List<Program> programs = new ArrayList<>();
    private final int[] used;
    private final String[] names;

    Cel() {
        used = Formula.all().stream()
                .flatMapToInt(Formula::numbers)
                .distinct()
                .sorted()
                .toArray();
        names = new String[2 * Numbers.LAST];
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .setResultType(SimpleType.BOOL);
        for (int number : used) {
            names[number] = "n" + number;
            builder.addVar(names[number], SimpleType.INT);
        }
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        try {
            for (Formula formula : Formula.all()) {
                String text = formula.text(number -> names[number]);
                programs.add(new Program(
                        formula, runtime.createProgram(compiler.compile(text).getAst())));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Read read(Case given) {
        Numbers numbers = new Numbers(given);
        Map<String, Object> variables = HashMap.newHashMap(used.length);
        for (int number : used) {
            variables.put(names[number], numbers.of[number]);
        }
        return new Read(numbers, variables);
    }

    @Override
    public List<Wrong> check(Read read) {
        List<Wrong> wrong = new ArrayList<>(0);
        try {
            for (Program program : programs) {
                if (!(boolean) program.program.eval(read.variables)) {
                    program.formula.miss(read.numbers, wrong);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return wrong;
    }
}
