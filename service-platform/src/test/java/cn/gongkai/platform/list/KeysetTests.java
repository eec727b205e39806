package cn.gongkai.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeysetTests {

    private static final List<String> ALL = List.of("a", "b", "c");

    private static Keyset<String> page(int limit) {
        return Keyset.page(limit, 5, most -> ALL.subList(0, Math.min(most, ALL.size())), key -> "after " + key);
    }

    @Test
    void pageThatIsFullIsTheLastIfNothingComesBehindIt() {
        assertThat(page(3)).isEqualTo(new Keyset<>(ALL, null));
        assertThat(page(2)).isEqualTo(new Keyset<>(List.of("a", "b"), "after b"));
        assertThat(page(2).map(String::length)).isEqualTo(new Keyset<>(List.of(1, 1), "after b"));
    }

    @Test
    void pageOfAnImpossibleLengthIsRefused() {
        for (int limit : new int[] {0, -1, 6}) {
            assertThatThrownBy(() -> page(limit)).isInstanceOf(ProblemException.class);
        }
    }
}
