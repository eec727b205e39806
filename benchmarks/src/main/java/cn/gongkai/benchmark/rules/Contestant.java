package cn.gongkai.benchmark.rules;

import java.util.function.Supplier;

/** Who finds wrong sums. */
enum Contestant {
    PLAIN_JAVA("plain Java", PlainJava::new),
    BOOK("rule book", Book::new),
    JEXL("Apache JEXL", Jexl::new),
    CEL("CEL", Cel::new),
    DHIS2("DHIS2 expressions", Dhis2::new),
    DROOLS("Drools", Drools::new);

    final String title;
    private final Supplier<Competitor<?>> maker;

    Contestant(String title, Supplier<Competitor<?>> maker) {
        this.title = title;
        this.maker = maker;
    }

    Competitor<?> make() {
        return maker.get();
    }
}
