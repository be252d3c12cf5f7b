package dev.parley.description.difference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths and addresses with parameters in braces. */
final class Templates {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)\\}");

    private Templates() {}

    /** The template without the names of its parameters: two of one shape are the same (OpenAPI 3.1 §4.8.8.1). */
    static String shape(String template) {
        return PARAMETER.matcher(template).replaceAll("{}");
    }

    /** The names of its parameters, in order. */
    static List<String> names(String template) {
        return PARAMETER
                .matcher(template)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
