package dev.parley.engine.difference;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of texts of descriptions. The last texts stay read, as long as there is memory, so that the next comparison with one of them
 * begins at once. Thread-safe.
 */
public final class Comparisons {

    private static final int MOST_KEPT = 8;
    private static final int MOST_CHARACTERS = 32 << 20;
    private static final URI ADDRESS = URI.create("parley:/description");

    private final Map<String, SoftReference<Description>> read = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * What the two differ in. What stands in other files is not compared.
     *
     * @throws ProblemException when one of them cannot be read, at {@code /old} or {@code /new}, or they cannot be compared
     */
    public List<Change> between(String old, String now) {
        return DescriptionDifference.between(description(old, "/old"), description(now, "/new"));
    }

    private Description description(String text, String place) {
        var known = known(text);
        if (known != null) return known;
        try {
            var description = Description.of(ADDRESS, Source.parse(text), Sources.none());
            keep(text, description);
            return description;
        } catch (ProblemException fault) {
            throw new ProblemException(
                    fault.problems().stream().map(each -> each.under(place)).toList());
        }
    }

    private synchronized @Nullable Description known(String text) {
        var kept = read.get(text);
        return kept == null ? null : kept.get();
    }

    private synchronized void keep(String text, Description description) {
        read.put(text, new SoftReference<>(description));
        long characters = read.keySet().stream().mapToLong(String::length).sum();
        var oldest = read.keySet().iterator();
        while (oldest.hasNext() && (read.size() > MOST_KEPT || characters > MOST_CHARACTERS)) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
