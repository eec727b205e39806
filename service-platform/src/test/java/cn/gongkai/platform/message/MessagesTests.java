package cn.gongkai.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

/** Holds the texts of all modules together: both languages have every text, and pages and problems ask for none that is missing. */
class MessagesTests {

    private static final Path PROJECT = Path.of("..");
    private static final String CHINESE = "_zh_CN.properties";
    private static final String ENGLISH = "_en.properties";
    /** The bundles that a service loads, as its settings name them. */
    private static final Pattern BASENAMES = Pattern.compile("messages\\.basename:\\s*(?:>-\\s*)?([\\w,-]+)");

    /** What the reader of JSON wanted and found it says in English itself. */
    private static final Pattern ENGLISH_ALREADY = Pattern.compile("json\\.(wanted|found)\\.");

    /** A key in full: {@code #{home.title}}, {@code #{home.of(…)}}, {@code #messages.msg('home.none'}. */
    private static final Pattern KEY =
            Pattern.compile("#\\{([A-Za-z][\\w.\\-]*)[({}]|#messages\\.msg\\('([\\w.\\-]+)'\\s*[,)]");

    /** The beginning of a key whose rest is known only when the page is made, and its end. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:#\\{|msg\\(|msgWithParams\\()'([\\w.\\-]+\\.)' ?\\+[^'}]*\\}?(?: \\+ '(\\.[\\w.\\-]+)')?");

    /** What stands in the place of a problem's code: a code, or a choice between two. */
    private static final Pattern PROBLEM =
            Pattern.compile("(?:ProblemException|body)\\(\\s*(?:HttpStatus\\.\\w+|known),\\s*([^,()]*)");

    private static final Pattern CODE = Pattern.compile("\"([a-z-]+)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:getMessage|words|inBothLanguages)\\(\\s*\"([\\w-]+\\.[\\w.\\-]+)\"\\s*[,)]");

    static Stream<Path> bundles() {
        return files(PROJECT, path -> path.toString().matches(".*/src/main/resources/.*(_zh_CN|_en)\\.properties"))
                .map(path -> Path.of(path.toString().replaceAll("(_zh_CN|_en)\\.properties$", "")))
                .distinct();
    }

    static Stream<Path> templates() {
        return files(PROJECT, path -> path.toString().matches(".*/src/main/resources/templates/.*\\.html"));
    }

    static Stream<Path> sources() {
        return files(PROJECT, path -> path.toString().matches(".*/src/main/java/.*\\.java"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveEveryText(Path bundle) {
        Map<String, String> chinese = texts(bundle, CHINESE);
        Map<String, String> english = texts(bundle, ENGLISH);
        chinese.keySet().removeIf(key -> ENGLISH_ALREADY.matcher(key).lookingAt());

        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        assertThat(chinese.values()).doesNotContain("");
        assertThat(english.values()).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsThereTwice(Path bundle) throws IOException {
        for (String language : List.of(CHINESE, ENGLISH)) {
            List<String> keys = Files.readAllLines(Path.of(bundle + language)).stream()
                    .filter(line -> line.matches("[\\w.\\-]+ *=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).as(bundle + language).doesNotHaveDuplicates();
        }
    }

    static Stream<String> modules() {
        return bundles().map(MessagesTests::module).distinct();
    }

    /** Which of two were shown would hang on the order of the bundles. */
    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsInTwoBundlesOfAService(String module) {
        assertThat(loadedBy(module)
                        .flatMap(bundle -> texts(bundle, CHINESE).keySet().stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyBundleOfPagesThatIsThereIsLoaded(String module) {
        List<String> named = basenames(module);
        List<String> there = bundles()
                .filter(bundle -> module(bundle).equals(module))
                .filter(bundle -> bundle.getParent().endsWith("resources"))
                .map(bundle -> bundle.getFileName().toString())
                .filter(name -> name.endsWith("-messages"))
                .toList();
        if (!named.isEmpty()) {
            assertThat(named).containsAll(there);
        }
    }

    @Test
    void everyStatusThatNoMoreIsKnownOfHasItsTexts() {
        Set<String> keys = keys("service-platform");
        for (HttpStatus status : HttpStatus.values()) {
            assertThat(keys).containsAll(keysOf(ProblemException.of(status).code()));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textsAreMessagesWithTheSameArguments(Path bundle) {
        Map<String, String> english = texts(bundle, ENGLISH);

        texts(bundle, CHINESE).forEach((key, text) -> {
            if (text.matches(".*\\{[0-9].*")) {
                assertThat(arguments(english.get(key)))
                        .as("%s: %s", bundle.getFileName(), key)
                        .isEqualTo(arguments(text));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesAskForNoTextThatIsMissing(Path template) throws IOException {
        Set<String> keys = keys(module(template));
        String source = Files.readString(template);

        List<String> asked = KEY.matcher(source)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
        assertThat(keys).containsAll(asked);
        assertThat(BEGINNING.matcher(source).results())
                .allSatisfy(match -> assertThat(keys)
                        .as(match.group())
                        .anyMatch(key -> key.startsWith(match.group(1))
                                && (match.group(2) == null || key.endsWith(match.group(2)))));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void problemsAndSourcesHaveTheirTexts(Path source) throws IOException {
        String code = Files.readString(source);
        List<String> asked = new ArrayList<>(found(ASKED, code));
        found(PROBLEM, code).stream()
                .flatMap(choice -> found(CODE, choice).stream())
                .forEach(problem -> asked.addAll(keysOf(problem)));

        if (!asked.isEmpty()) {
            assertThat(keys(module(source))).containsAll(asked);
        }
    }

    private static List<String> keysOf(String problem) {
        return Stream.of("title", "detail", "action")
                .map(part -> "problem." + problem + "." + part)
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** The arguments of a message: {@code 0} and {@code 1} for {@code {1} of {0}}. */
    private static Set<String> arguments(String text) {
        assertThat(new MessageFormat(text).toPattern()).isNotEmpty();
        return Pattern.compile("\\{([0-9])")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All texts that a module finds: in its own bundles, and in those of others that its settings name. */
    private static Set<String> keys(String module) {
        return loadedBy(module)
                .flatMap(bundle -> texts(bundle, CHINESE).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Path> loadedBy(String module) {
        List<String> named = basenames(module);
        return bundles()
                .filter(bundle -> module(bundle).equals(module)
                        || named.contains(bundle.getFileName().toString()));
    }

    private static List<String> basenames(String module) {
        return files(
                        PROJECT,
                        path -> module(path).equals(module) && path.toString().endsWith(".yml"))
                .map(MessagesTests::read)
                .flatMap(settings -> found(BASENAMES, settings).stream())
                .flatMap(names -> Stream.of(names.split(",")))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Path file) {
        return PROJECT.relativize(file).getName(0).toString();
    }

    private static Map<String, String> texts(Path bundle, String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(bundle + language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Stream<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> modules = Files.list(folder)) {
            return modules
                    .map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(MessagesTests::below)
                    .filter(wanted)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
