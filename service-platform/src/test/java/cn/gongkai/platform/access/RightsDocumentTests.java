package cn.gongkai.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of rights in {@code docs/api.md} to the code: a column for each role, a line for each action in its order. */
class RightsDocumentTests {

    private static final String YES = "✓";

    @Test
    void tableOfRightsIsThatOfTheCode() throws IOException {
        List<List<String>> table = table();

        List<String> roles = table.getFirst().subList(1, table.getFirst().size());
        assertThat(roles)
                .isEqualTo(Arrays.stream(Role.values()).map(Role::claim).toList());
        List<List<String>> rights = table.subList(3, table.size());
        assertThat(rights).hasSize(Action.values().length);
        for (Action action : Action.values()) {
            List<String> line = rights.get(action.ordinal());
            assertThat(line.subList(1, line.size()))
                    .as("%s: %s", action, line.getFirst())
                    .isEqualTo(Arrays.stream(Role.values())
                            .map(role -> role.may(action) ? YES : "")
                            .toList());
        }
    }

    private static List<List<String>> table() throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/api.md"))) {
            boolean begins = line.startsWith("| | clerk");
            if (begins || !table.isEmpty() && line.startsWith("|")) {
                table.add(Stream.of(line.split("\\|", -1))
                        .skip(1)
                        .limit(Role.values().length + 1L)
                        .map(String::strip)
                        .toList());
            } else if (!table.isEmpty()) {
                return table;
            }
        }
        return table;
    }
}
