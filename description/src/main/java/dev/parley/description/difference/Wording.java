package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place of a description in words.
 *
 * @param subject what it belongs to: an operation, a channel, a component
 * @param where within that; empty for itself
 */
record Wording(String subject, String where) {

    private static final int LONGEST = 60;
    private static final int MOST_VALUES = 8;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("schemas", "Schema"),
            Map.entry("definitions", "Schema"),
            Map.entry("$defs", "Schema"),
            Map.entry("responses", "Response"),
            Map.entry("parameters", "Parameter"),
            Map.entry("requestBodies", "Request body"),
            Map.entry("headers", "Header"),
            Map.entry("securitySchemes", "Security scheme"),
            Map.entry("securityDefinitions", "Security scheme"),
            Map.entry("links", "Link"),
            Map.entry("callbacks", "Callback"),
            Map.entry("pathItems", "Path item"),
            Map.entry("mediaTypes", "Media type"),
            Map.entry("examples", "Example"),
            Map.entry("messages", "Message"),
            Map.entry("channels", "Channel"),
            Map.entry("operations", "Operation"),
            Map.entry("servers", "Server"),
            Map.entry("replies", "Reply"),
            Map.entry("messageTraits", "Message trait"),
            Map.entry("operationTraits", "Operation trait"),
            Map.entry("correlationIds", "Correlation id"));

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    static Wording of(Located place) {
        var chain = new ArrayList<Located>();
        for (var here = place; here.parent().isPresent(); here = here.parent().get()) chain.add(here);
        Collections.reverse(chain);
        var keys = chain.stream().map(Located::key).toList();
        boolean inRoot = place.file().equals(place.description().root().file());
        int taken = taken(keys);
        var subject = taken == 0 ? (inRoot ? "Description" : file(place)) : subject(keys, taken);
        if (!inRoot && taken > 0) subject = file(place) + " " + subject;
        return new Wording(subject, where(chain.subList(taken, chain.size())));
    }

    private static String file(Located place) {
        var path = String.valueOf(place.file().getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** How many keys name the subject. */
    private static int taken(List<String> keys) {
        if (keys.isEmpty()) return 0;
        return switch (keys.getFirst()) {
            case "paths", "webhooks" -> keys.size() > 2 && isMethod(keys.get(2)) ? 3 : Math.min(2, keys.size());
            case "components" -> keys.size() > 2 ? 3 : keys.size();
            case "definitions", "$defs", "responses", "parameters", "securityDefinitions", "channels", "operations" ->
                Math.min(2, keys.size());
            case "info", "servers", "security", "tags", "externalDocs", "host", "basePath", "schemes" -> 1;
            default -> keys.getFirst().startsWith("x-") ? 1 : 0;
        };
    }

    private static boolean isMethod(String key) {
        return METHODS.contains(key);
    }

    private static String subject(List<String> keys, int taken) {
        var first = keys.getFirst();
        return switch (first) {
            case "paths" ->
                taken == 3
                        ? keys.get(2).toUpperCase(Locale.ROOT) + " " + keys.get(1)
                        : taken == 2 ? keys.get(1) : "Paths";
            case "webhooks" -> "Webhook " + String.join(" ", keys.subList(1, taken));
            case "components" ->
                taken == 3
                        ? KINDS.getOrDefault(keys.get(1), keys.get(1)) + " " + keys.get(2)
                        : String.join(" ", keys.subList(0, taken));
            case "info" -> "Info";
            case "servers", "host", "basePath", "schemes" -> "Servers";
            case "security" -> "Security";
            case "tags" -> "Tags";
            case "externalDocs" -> "Documentation";
            default -> taken == 2 ? KINDS.getOrDefault(first, first) + " " + keys.get(1) : first;
        };
    }

    private static String where(List<Located> chain) {
        List<String> words = new ArrayList<>();
        var path = new StringBuilder();
        for (int i = 0; i < chain.size(); i++) {
            var key = chain.get(i).key();
            boolean pairs = i + 1 < chain.size();
            switch (key) {
                case "properties", "patternProperties" -> {
                    if (pairs)
                        path.append(path.isEmpty() ? "" : ".")
                                .append(chain.get(++i).key());
                }
                case "items" -> path.append("[]");
                case "prefixItems" -> {
                    if (pairs) path.append('[').append(chain.get(++i).key()).append(']');
                }
                case "additionalProperties", "unevaluatedProperties" -> path.append(path.isEmpty() ? "*" : ".*");
                case "allOf" -> i += pairs ? 1 : 0;
                case "oneOf", "anyOf" -> {
                    if (pairs) {
                        flush(path, words);
                        var index = chain.get(++i).key();
                        words.add("alternative " + (index.matches("\\d{1,6}") ? Integer.parseInt(index) + 1 : index));
                    }
                }
                case "schema", "content", "components" -> flush(path, words);
                case "requestBody" -> words.add("request body");
                case "responses", "callbacks", "links", "messages", "examples", "headers", "parameters" -> {
                    flush(path, words);
                    var named = key.equals("parameters") && pairs ? parameter(chain.get(++i)) : null;
                    if (named != null) words.add(named);
                    else if (pairs && !isSchemaWord(chain.get(i + 1).key()))
                        words.add(key.substring(0, key.length() - 1) + " "
                                + chain.get(++i).key());
                    else words.add(key);
                }
                default -> {
                    if (Words.SPOKEN.contains(key) || key.startsWith("x-")) i = chain.size(); // the message says which
                    flush(path, words);
                    if (i < chain.size()) words.add(key);
                }
            }
        }
        flush(path, words);
        return String.join(" › ", words);
    }

    private static boolean isSchemaWord(String key) {
        return key.equals("properties")
                || key.equals("allOf")
                || key.equals("required")
                || key.equals("type")
                || key.equals("$ref");
    }

    private static @Nullable String parameter(Located place) {
        var node = place.resolved().node();
        var name = node.path("name").asString("");
        return name.isEmpty() ? "parameter " + place.key() : node.path("in").asString("") + " parameter " + name;
    }

    private static void flush(StringBuilder path, List<String> words) {
        if (!path.isEmpty()) words.add(path.toString());
        path.setLength(0);
    }

    /** The name of the component that stands there, or null. */
    static @Nullable String component(Located place) {
        var parent = place.parent().orElse(null);
        if (parent == null) return file(place).replaceFirst("\\.[A-Za-z]+$", "");
        var outer = parent.parent().orElse(null);
        boolean top = outer != null && outer.parent().isEmpty();
        boolean listed = KINDS.containsKey(parent.key())
                && (top || (outer != null && outer.key().equals("components")));
        return listed ? place.key() : null;
    }

    /** Texts of one that another has not. */
    static List<String> without(Map<String, Located> some, Map<String, Located> others) {
        return new ArrayList<>(
                some.keySet().stream().filter(each -> !others.containsKey(each)).toList());
    }

    /** A value as messages show it. */
    static String value(JsonNode value) {
        return text(value.isString() ? value.stringValue() : value.toString());
    }

    static String text(String text) {
        var line = text.replaceAll("\\s+", " ");
        return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "`";
    }

    /** Some values as messages show them. */
    static String values(List<JsonNode> values) {
        var shown = values.stream().limit(MOST_VALUES).map(Wording::value).toList();
        var more = values.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }
}
