package dev.parley.description.traffic;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Words that say what is done with things of a kind ({@code orders/list}, {@code orders/save}). In 2,636 public descriptions two of them stand
 * behind one word some 250 times, and behind one parameter twice; {@code add} and {@code remove} stand behind parameters, too.
 */
final class Verbs {

    private static final Set<String> ALL = Set.of(
            "all", "create", "delete", "find", "get", "insert", "list", "page", "query", "save", "search", "update");

    private Verbs() {}

    /** Whether two of them at least are among words. */
    static boolean areAmong(Collection<String> words) {
        return words.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(ALL::contains)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }
}
