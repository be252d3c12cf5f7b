package dev.parley.description.imports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values that requests of Insomnia take from answers of others ({@code {% response 'body', 'req_1', '$.token' %}}): each is a variable, which a
 * script of the other request sets.
 *
 * @param names of the variables by the requests that they are taken from, which are in the file
 */
record InsomniaAnswers(Map<String, SortedSet<String>> names) {

    private static final Pattern TAG = Pattern.compile(
            "\\{%-?\\s*response\\s+'(body|raw|header)'\\s*,\\s*'([\\w-]+)'(?:\\s*,\\s*'([^']*)')?[^%]*%\\}");
    private static final Pattern WORD = Pattern.compile("\"([\\w-]++)(?=\")");
    private static final Pattern ENCODED = Pattern.compile("b64::([A-Za-z0-9+/=]*)::46b");

    InsomniaAnswers {
        names = Map.copyOf(names);
    }

    /** Those that a file asks for and has. */
    static InsomniaAnswers of(JsonNode file) {
        var text = file.toString();
        var names = new HashMap<String, SortedSet<String>>();
        TAG.matcher(text).results().forEach(found -> {
            var name = name(found);
            if (name != null)
                names.computeIfAbsent(found.group(2), _ -> new TreeSet<>()).add(name);
        });
        var there = WORD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(names::containsKey)
                .collect(Collectors.toSet());
        names.keySet().retainAll(there);
        return new InsomniaAnswers(names);
    }

    /** A text with variables for what it takes from answers; what cannot be taken stays. */
    String in(String text, Losses losses) {
        return TAG.matcher(text).replaceAll(found -> {
            var name = name(found);
            if (name == null || !from(found.group(2)).contains(name)) return Matcher.quoteReplacement(found.group());
            if (found.group().matches(".*'(?:always|when-expired|no-history)'.*"))
                losses.add(found.group(), "The last answer is taken; the other request is not sent for it");
            return Matcher.quoteReplacement("{{" + name + "}}");
        });
    }

    /** What keeps the values of the answer of a request, in JavaScript; empty where nobody asks for one. */
    String kept(String id) {
        return from(id).stream().map(HttpFileValues::kept).collect(Collectors.joining("\n"));
    }

    private SortedSet<String> from(String id) {
        return names.getOrDefault(id, Collections.emptySortedSet());
    }

    /** As an HTTP file names such a value; nothing where it is taken out of XML. */
    private static @Nullable String name(MatchResult found) {
        var filter = filter(found.group(3) == null ? "" : found.group(3));
        var name = found.group(2) + ".response."
                + switch (found.group(1)) {
                    case "header" -> "headers." + filter;
                    case "raw" -> "body.*";
                    default -> "body." + (filter.isEmpty() ? "*" : filter);
                };
        return HttpFileValues.kept(name) == null ? null : name;
    }

    private static String filter(String given) {
        var encoded = ENCODED.matcher(given);
        try {
            return encoded.matches()
                    ? new String(Base64.getDecoder().decode(encoded.group(1)), StandardCharsets.UTF_8)
                    : given;
        } catch (IllegalArgumentException _) {
            return given;
        }
    }
}
