package cn.gongkai.validation.rule;

import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A rule that is like no other: it says itself what it misses. */
public final class FreeRule implements Rule {

    private final Declaration declaration;
    private final BiConsumer<Inquiry, Supplier<Miss>> check;

    FreeRule(Declaration declaration, BiConsumer<Inquiry, Supplier<Miss>> check) {
        this.declaration = declaration;
        this.check = check;
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        check.accept(inquiry, () -> findings.miss(this));
    }
}
