package dev.parley.description.difference;

import java.util.Locale;
import java.util.TreeSet;

/**
 * A media type or a range of them (RFC 9110 §12.5.1), in one notation.
 *
 * @param main {@code *} for all
 * @param sub {@code *} for all
 * @param parameters but the charset, which is UTF-8 nearly always
 */
record MediaType(String main, String sub, String parameters) {

    static MediaType of(String text) {
        var parts = text.toLowerCase(Locale.ROOT).split(";");
        var type = parts[0].strip();
        int slash = type.indexOf('/');
        var parameters = new TreeSet<String>();
        for (int i = 1; i < parts.length; i++) {
            var parameter = parts[i].replaceAll("\\s", "");
            if (!parameter.startsWith("charset=") && !parameter.isEmpty()) parameters.add(parameter);
        }
        return new MediaType(
                slash < 0 ? type : type.substring(0, slash),
                slash < 0 ? "*" : type.substring(slash + 1),
                String.join(";", parameters));
    }

    /** Whether the other is one of those that this names. */
    boolean covers(MediaType other) {
        if (equals(other)) return true;
        boolean plain = parameters.isEmpty() || parameters.equals(other.parameters);
        if (!plain) return false;
        return main.equals("*") || (main.equals(other.main) && (sub.equals("*") || sub.equals(other.sub)));
    }

    /** The charset that is written; UTF-8 where none is. */
    static String charset(String text) {
        for (var parameter : text.toLowerCase(Locale.ROOT).split(";")) {
            var plain = parameter.replaceAll("[\\s\"']", "");
            if (plain.startsWith("charset=")) return plain.substring("charset=".length());
        }
        return "utf-8";
    }

    /** Whether its values are plain texts. */
    boolean isText() {
        return main.equals("text") && !sub.matches("\\*|(.*\\+)?json|(x-|.*\\+)?yaml");
    }
}
