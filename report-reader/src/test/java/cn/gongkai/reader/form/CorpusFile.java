package cn.gongkai.reader.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One file of the corpus and what the reader must make of it.
 *
 * @param report the name of the report it holds, beside it in the corpus; empty if it is refused
 * @param refused why it is not read; empty if it is
 * @param missing the rows that stay missing, as {@code 3/3.5.3}; {@code 4} is a whole table
 * @param observed what is noticed, as {@code LABEL 3/naturalPerson}
 */
record CorpusFile(
        String name, byte[] content, String report, String refused, List<String> missing, List<String> observed) {

    static CorpusFile of(String name, byte[] content) {
        return new CorpusFile(name, content, "numbered.report.json", "", List.of(), List.of());
    }

    static CorpusFile of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    CorpusFile missing(String... rows) {
        return new CorpusFile(name, content, report, refused, List.of(rows), observed);
    }

    CorpusFile observed(String... observations) {
        return new CorpusFile(name, content, report, refused, missing, List.of(observations));
    }

    CorpusFile refused(String reason) {
        return new CorpusFile(name, content, "", reason, List.of(), List.of());
    }

    /** What is expected, as it stands beside the file. */
    String expected() {
        if (!refused.isEmpty()) {
            return "{\"refused\": \"" + refused + "\"}\n";
        }
        return "{\"report\": \"" + report + "\"" + list("missing", missing) + list("observed", observed) + "}\n";
    }

    private static String list(String name, List<String> values) {
        return values.isEmpty()
                ? ""
                : values.stream()
                        .map(value -> "\"" + value + "\"")
                        .collect(Collectors.joining(", ", ", \"" + name + "\": [", "]"));
    }
}
