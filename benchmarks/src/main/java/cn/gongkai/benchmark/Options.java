package cn.gongkai.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind the name of a benchmark on the command line: {@code --name=value} and {@code --name}. */
public final class Options {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> unread;

    Options(List<String> arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("an option looks like --name=value, not like " + argument);
            }
            int equals = argument.indexOf('=');
            values.put(
                    argument.substring(2, equals < 0 ? argument.length() : equals),
                    equals < 0 ? "" : argument.substring(equals + 1));
        }
        unread = new HashSet<>(values.keySet());
    }

    public boolean has(String name) {
        unread.remove(name);
        return values.containsKey(name);
    }

    public String text(String name, String otherwise) {
        unread.remove(name);
        return values.getOrDefault(name, otherwise);
    }

    /**
     * The number of an option.
     *
     * @throws IllegalArgumentException if it is none
     */
    public int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " wants a number, not " + value, e);
        }
    }

    /**
     * To be called when every option was asked for.
     *
     * @throws IllegalArgumentException if there are others, which would be silently ignored
     */
    public void nothingElse() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("unknown options: " + unread);
        }
    }
}
