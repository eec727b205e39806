package cn.gongkai.benchmark.rules;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.StatelessKieSession;
import org.slf4j.LoggerFactory;

/**
 * Drools: nine rules, compiled to Java by its executable model; stateless sessions from a pool; the lines of the tables as facts.
 */
public final class Drools implements Competitor<Drools.Read> {

    private static final String PACKAGE = Drools.class.getPackageName();

    /** What the rules see of a case. */
    record Read(Numbers numbers, List<Object> facts) {}

    /** Some numbers that belong together; what they are depends on the kind of line. */
    public abstract static class Line {

        private final long[] numbers;
        private final int start;
        private final int step;

        Line(long[] numbers, int start, int step) {
            this.numbers = numbers;
            this.start = start;
            this.step = step;
        }

        /** This year's number. */
        public long n(int index) {
            return numbers[start + index * step];
        }

        /** Last year's number. */
        public long last(int index) {
            return numbers[Numbers.LAST + start + index * step];
        }

        public int at(int index) {
            return start + index * step;
        }
    }

    /** One of the 25 rows of table 3. */
    public static final class Row extends Line {
        Row(long[] numbers, int row) {
            super(numbers, row * 7, 1);
        }
    }

    /** One of the seven columns of table 3. */
    public static final class Column extends Line {
        Column(long[] numbers, int column) {
            super(numbers, column, 7);
        }
    }

    /** One of the three groups of table 4. */
    public static final class Group extends Line {
        Group(long[] numbers, int group) {
            super(numbers, Numbers.CASES + group * 5, 1);
        }
    }

    /** One of the two kinds of documents of table 2. */
    public static final class Kind extends Line {
        Kind(long[] numbers, int kind) {
            super(numbers, Numbers.DOCUMENTS + kind * 3, 1);
        }
    }

    /** Where the rules put what they miss. */
    public interface Misses {
        void miss(String rule, int blamed);
    }

    private final StatelessKieSession session;
    private final List<Formula> formulas = Formula.all();

    Drools() {
        quiet();
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", rules());
        List<Message> faults = services.newKieBuilder(files)
                .buildAll(ExecutableModelProject.class)
                .getResults()
                .getMessages(Message.Level.ERROR);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
        KieContainer container =
                services.newKieContainer(services.getRepository().getDefaultReleaseId());
        KieContainerSessionsPool pool = container.newKieSessionsPool(1);
        session = pool.newStatelessKieSession();
    }

    /** It warns of every whole number in a formula. */
    private static void quiet() {
        ((Logger) LoggerFactory.getLogger("org.drools")).setLevel(Level.ERROR);
    }

    @Override
    public Read read(Case given) {
        Numbers numbers = new Numbers(given);
        List<Object> facts = new ArrayList<>(37);
        for (int row = 0; row < 25; row++) {
            facts.add(new Row(numbers.of, row));
        }
        for (int column = 0; column < 7; column++) {
            facts.add(new Column(numbers.of, column));
        }
        for (int group = 0; group < 3; group++) {
            facts.add(new Group(numbers.of, group));
        }
        for (int kind = 0; kind < 2; kind++) {
            facts.add(new Kind(numbers.of, kind));
        }
        return new Read(numbers, facts);
    }

    @Override
    public List<Wrong> check(Read read) {
        List<Wrong> wrong = new ArrayList<>(0);
        session.setGlobal("misses", (Misses) (rule, blamed) -> miss(rule, blamed, read.numbers, wrong));
        session.execute(read.facts);
        return wrong;
    }

    private void miss(String rule, int blamed, Numbers numbers, List<Wrong> wrong) {
        for (Formula formula : formulas) {
            if (formula.right()[0] == blamed && formula.rule().equals(rule)) {
                formula.miss(numbers, wrong);
            }
        }
    }

    private static String rules() {
        StringBuilder results = new StringBuilder("n(2)");
        for (int row = 3; row < 23; row++) {
            results.append(" + n(").append(row).append(')');
        }
        return "package " + PACKAGE + ".drl;\n"
                + "import " + PACKAGE + ".Drools.*;\n"
                + "global Misses misses;\n"
                + rule("T3-ROW-TOTAL", "Row", "n(0) + n(1) + n(2) + n(3) + n(4) + n(5) != n(6)", 6)
                + rule("T3-BALANCE", "Column", "n(0) + n(1) != n(23) + n(24)", 23)
                + rule("T3-RESULT-SUM", "Column", results + " != n(23)", 23)
                + rule("T3-CARRYOUT-MAX", "Column", "n(0) + n(1) < n(24)", 24)
                + rule("YEAR-CARRYOVER", "Column", "last(24) != n(1)", 1)
                + rule("T4-TOTAL", "Group", "n(0) + n(1) + n(2) + n(3) != n(4)", 4)
                + rule("YEAR-T4-PENDING", "Group", "last(3) > n(4)", 4)
                + rule("T2-ISSUED-INFORCE", "Kind", "n(2) + n(1) < n(0)", 0)
                + rule("T2-STOCK-FLOW", "Kind", "last(2) + n(0) - n(1) != n(2)", 2);
    }

    private static String rule(String id, String fact, String wrong, int blamed) {
        return """
                rule "%1$s" when
                    $line : %2$s(%3$s)
                then
                    misses.miss("%1$s", $line.at(%4$d));
                end
                """.formatted(id, fact, wrong, blamed);
    }
}
