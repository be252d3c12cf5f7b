package dev.parley.description.document;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys for what is new in a document, of letters, digits, dashes and underscores. */
public final class Keys {

    private static final int LONGEST = 60;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]+");

    private Keys() {}

    /** Whether a component may have the name: letters, digits, dots, dashes and underscores. */
    public static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    /** A key for a host, such as {@code lab-example-org}, that is not taken. */
    public static String free(String text, String otherwise, Collection<String> taken) {
        var key = plain(text).replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return distinct(key.isEmpty() ? otherwise : key, taken);
    }

    /** A key for a name, such as {@code orderBook} for {@code Order book}, that is not taken. */
    public static String camel(String name, String otherwise, Collection<String> taken) {
        var key = new StringBuilder();
        for (var word : plain(name).split("[^A-Za-z0-9]+")) {
            if (word.isEmpty()) continue;
            var first = word.substring(0, 1);
            key.append(key.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT));
            key.append(
                    word.equals(word.toUpperCase(Locale.ROOT))
                            ? word.substring(1).toLowerCase(Locale.ROOT)
                            : word.substring(1));
        }
        return distinct(key.isEmpty() ? otherwise : key.toString(), taken);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    private static String distinct(String key, Collection<String> taken) {
        var base = key.length() > LONGEST ? key.substring(0, LONGEST) : key;
        var free = base;
        for (int number = 2; taken.contains(free); number++) free = base + number;
        return free;
    }
}
