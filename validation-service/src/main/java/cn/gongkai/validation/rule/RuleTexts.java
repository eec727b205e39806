package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the rules in both languages: {@code rules_zh_CN.properties} and {@code rules_en.properties}. */
final class RuleTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
    private static final Map<String, String> CHINESE = load("/rules_zh_CN.properties");
    private static final Map<String, String> ENGLISH = load("/rules_en.properties");

    private RuleTexts() {}

    /**
     * A text as it stands.
     *
     * @throws IllegalArgumentException if a language does not have it
     */
    static Wording wording(String key) {
        return new Wording(text(CHINESE, key), text(ENGLISH, key));
    }

    /** A text with its placeholders filled; one without a value stays as it is. */
    static Wording fill(String key, Map<String, Wording> values) {
        Wording pattern = wording(key);
        return new Wording(fill(pattern.chinese(), values, true), fill(pattern.english(), values, false));
    }

    /** Every key that either language has. */
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>(CHINESE.keySet());
        keys.addAll(ENGLISH.keySet());
        return keys;
    }

    private static String fill(String pattern, Map<String, Wording> values, boolean chinese) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return PLACEHOLDER.matcher(pattern).replaceAll(match -> {
            Wording value = values.get(match.group(1));
            String text = value == null ? match.group() : chinese ? value.chinese() : value.english();
            return Matcher.quoteReplacement(text);
        });
    }

    private static String text(Map<String, String> texts, String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    private static Map<String, String> load(String file) {
        Properties properties = new Properties();
        try (InputStream in = RuleTexts.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return Map.copyOf(texts);
    }
}
