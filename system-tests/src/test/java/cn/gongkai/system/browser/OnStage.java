package cn.gongkai.system.browser;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the stage that all of them share: set for the first, struck after the last. */
final class OnStage implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OnStage.class))
                .computeIfAbsent(Attempt.class, type -> Attempt.make(), Attempt.class)
                .stage();
    }

    /** The one attempt to set the stage: what failed for the first test is not tried again for each that follows. */
    private record Attempt(@Nullable Stage result, @Nullable Throwable failure) implements AutoCloseable {

        static Attempt make() {
            try {
                return new Attempt(Stage.start(), null);
            } catch (Throwable failed) {
                return new Attempt(null, failed);
            }
        }

        Stage stage() {
            if (result == null) {
                throw new IllegalStateException(failure == null ? "no stage" : failure.getMessage(), failure);
            }
            return result;
        }

        @Override
        public void close() throws IOException {
            if (result != null) {
                result.close();
            }
        }
    }
}
