package cn.gongkai.platform.list;

import cn.gongkai.platform.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One page of a list in the order of its keys.
 *
 * @param next the key that the next page begins behind; null on the last
 */
public record Keyset<T>(List<T> items, @Nullable String next) {

    /**
     * Reads a page.
     *
     * @param limit how many the caller wants
     * @param most how many a page can have
     * @param read reads so many at most
     * @throws ProblemException 400 for a page of an impossible length
     */
    public static <T> Keyset<T> page(int limit, int most, IntFunction<List<T>> read, Function<T, String> key) {
        if (limit < 1 || limit > most) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "limit", limit, most);
        }
        // One more than asked for tells whether there is a next page.
        List<T> found = read.apply(limit + 1);
        List<T> items = found.subList(0, Math.min(limit, found.size()));
        return new Keyset<>(items, found.size() > limit ? key.apply(items.getLast()) : null);
    }

    /** The same page, its items shown otherwise. */
    public <R> Keyset<R> map(Function<T, R> shown) {
        return new Keyset<>(items.stream().map(shown).toList(), next);
    }
}
