package dev.parley.description.inference;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that were seen in one place. Confined to one thread. */
final class Texts {

    /** Values that are worth a list of them are words, not sentences, and each is seen more than once. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.:/+-]{0,39}");

    private static final int TIMES = 2;

    private final Set<TextFormat> formats = EnumSet.allOf(TextFormat.class);
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final int mostValues;
    private final int fewest;
    private boolean listed = true;
    private int seen;

    Texts(InferenceOptions options) {
        this.mostValues = options.mostValues();
        this.fewest = options.fewestForValues();
    }

    void add(String text) {
        seen++;
        if (!formats.isEmpty()) formats.removeIf(format -> !format.fits(text));
        if (!listed) return;
        values.merge(text, 1, Integer::sum);
        if (values.size() > mostValues || !WORD.matcher(text).matches()) {
            listed = false;
            values.clear();
        }
    }

    void join(Texts other) {
        seen += other.seen;
        formats.retainAll(other.formats);
        listed = listed && other.listed;
        other.values.forEach((value, times) -> values.merge(value, times, Integer::sum));
        listed = listed && values.size() <= mostValues;
        if (!listed) values.clear();
    }

    Optional<String> format() {
        return seen == 0 ? Optional.empty() : formats.stream().findFirst().map(TextFormat::word);
    }

    /** The values, where there is reason to think that there are no others. */
    List<String> values() {
        boolean evident = listed && values.size() > 1 && seen >= fewest && seen >= TIMES * values.size();
        return evident && formats.isEmpty() ? List.copyOf(values.keySet()) : List.of();
    }
}
