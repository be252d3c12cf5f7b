package dev.parley.description.counterpart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The host of a URL with variables and what follows it, which begins with a variable where that stands for the beginning of a path. */
record HostAndPath(String host, String path) {

    private static final Pattern LAST_VARIABLE = Pattern.compile("(.*)\\{([^{}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    /**
     * Gives variables at the end of the host to the path as far as they hold one.
     *
     * @param variables by their names, as OpenAPI describes them
     */
    static HostAndPath of(String host, String path, JsonNode variables) {
        int end = host.length();
        var last = LAST_VARIABLE.matcher(host);
        while (last.region(0, end).matches() && isPath(values(variables.path(last.group(2))))) end = last.end(1);
        return new HostAndPath(host.substring(0, end), host.substring(end) + path);
    }

    /** The variable in the host that holds a slash all the same. */
    Optional<String> slashed(JsonNode variables) {
        return VARIABLE.matcher(host)
                .results()
                .map(variable -> variable.group(1))
                .filter(name -> values(variables.path(name)).stream().anyMatch(value -> value.contains("/")))
                .findFirst();
    }

    private static List<String> values(JsonNode variable) {
        return Stream.concat(
                        Stream.of(variable.path("default")),
                        variable.path("enum").valueStream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static boolean isPath(List<String> values) {
        return values.stream().anyMatch(value -> value.startsWith("/"))
                && values.stream().allMatch(value -> value.isEmpty() || value.startsWith("/"));
    }
}
