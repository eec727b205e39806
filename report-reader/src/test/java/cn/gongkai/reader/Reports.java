package cn.gongkai.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** Words the tests of the reader share. */
final class Reports {

    private Reports() {}

    /** The report that was read, or a failure that says why none was. */
    static ReadResult.Read read(ReadResult result) {
        if (result instanceof ReadResult.Unreadable unreadable) {
            throw new AssertionError(unreadable.problems().stream()
                    .map(problem -> problem + ": " + problem.in(Locale.ENGLISH))
                    .toList());
        }
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return (ReadResult.Read) result;
    }

    /** The only problem of a file that is not read. */
    static ReadProblem problem(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Unreadable.class);
        var problems = ((ReadResult.Unreadable) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
