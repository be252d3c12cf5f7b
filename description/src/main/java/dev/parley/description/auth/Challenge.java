package dev.parley.description.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a server asks for in {@code WWW-Authenticate} (RFC 9110 §11.6.1).
 *
 * @param scheme in lower case, such as {@code digest}
 * @param parameters their names in lower case, their values without quotes; of a name that stands twice the first
 */
public record Challenge(String scheme, Map<String, String> parameters) {

    public Challenge {
        parameters = Map.copyOf(parameters);
    }

    String parameter(String name) {
        return Objects.requireNonNullElse(parameters.get(name), "");
    }

    /** The challenges of a field's value, in order; what cannot be read is passed over. */
    public static List<Challenge> all(String field) {
        return new Reading(field).challenges();
    }

    /** The challenges of several fields' values. */
    static List<Challenge> all(List<String> fields) {
        return fields.stream().flatMap(field -> all(field).stream()).toList();
    }

    /** The parameters of a field that names no scheme, such as {@code Authentication-Info}. */
    static Map<String, String> parameters(String field) {
        List<Challenge> read = new Reading("x " + field).challenges();
        return read.isEmpty() ? Map.of() : read.getFirst().parameters();
    }

    private static final class Reading {

        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        List<Challenge> challenges() {
            var challenges = new ArrayList<Challenge>();
            String scheme = "";
            Map<String, String> parameters = new LinkedHashMap<>();
            while (at < text.length()) {
                String word = word();
                if (word.isEmpty()) {
                    at++;
                    continue;
                }
                skipBlanks();
                if (at < text.length() && text.charAt(at) == '=') {
                    at++;
                    skipBlanks();
                    parameters.putIfAbsent(word.toLowerCase(Locale.ROOT), value());
                } else {
                    add(challenges, scheme, parameters);
                    scheme = word.toLowerCase(Locale.ROOT);
                    parameters = new LinkedHashMap<>();
                }
            }
            add(challenges, scheme, parameters);
            return challenges;
        }

        private static void add(List<Challenge> challenges, String scheme, Map<String, String> parameters) {
            if (!scheme.isEmpty()) {
                challenges.add(new Challenge(scheme, parameters));
            }
        }

        /** A token, or one of the signs of token68 that follow a scheme. */
        private String word() {
            int from = at;
            while (at < text.length() && " \t,=\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        private void skipBlanks() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        private String value() {
            if (at == text.length() || text.charAt(at) != '"') {
                return word();
            }
            var value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at = Math.min(at + 1, text.length());
            return value.toString();
        }
    }
}
