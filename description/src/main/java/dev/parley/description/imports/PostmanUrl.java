package dev.parley.description.imports;

import dev.parley.description.request.Parameter;
import dev.parley.description.request.ParameterType;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A URL of Postman: a text, or its parts, of which the text among them is a copy. */
final class PostmanUrl {

    private static final Set<String> FIELDS =
            Set.of("raw", "protocol", "auth", "host", "port", "path", "query", "hash", "variable");
    private static final Pattern BRACE = Pattern.compile("(?<!\\{)\\{([^{}]*)\\}(?!\\})");
    private static final Pattern SEGMENT = Pattern.compile("(?<=/):([^/?#]+)");

    private final JsonNode node;
    private final Losses losses;
    private final Map<String, JsonNode> parameters = new LinkedHashMap<>();

    PostmanUrl(JsonNode node, Losses losses) {
        this.node = node;
        this.losses = losses;
    }

    void set(RequestDraft draft) {
        if (node.isObject()) PostmanImport.unknown(node, FIELDS, losses);
        for (var row : node.path("variable")) {
            parameters.put(JsonFile.text(row.has("key") ? row.path("key") : row.path("id")), row);
        }
        boolean parts = node.path("host").isArray() || node.path("host").isString();
        var typed = node.isObject() ? parts ? joined() : JsonFile.text(node.path("raw")) : JsonFile.text(node);
        int mark = typed.indexOf('?');
        var head = head(mark < 0 ? typed : typed.substring(0, mark));
        var known = known();
        var query = known.isEmpty() || !node.path("query").isArray() ? mark < 0 ? "" : typed.substring(mark) : query();
        var hash = JsonFile.text(node.path("hash"));
        draft.url = head + query + (hash.isEmpty() || query.contains("#") ? "" : "#" + hash);
        draft.query = UrlRows.rows(draft.url, known);
        draft.path = UrlRows.pathRows(draft.url, pathRows());
    }

    private String joined() {
        var url = new StringBuilder();
        var protocol = JsonFile.text(node.path("protocol"));
        if (!protocol.isEmpty()) url.append(protocol.replaceFirst(":?/*$", "")).append("://");
        var user = JsonFile.text(node.path("auth").path("user"));
        var password = JsonFile.text(node.path("auth").path("password"));
        if (!user.isEmpty())
            url.append(user).append(password.isEmpty() ? "" : ":" + password).append('@');
        url.append(text(node.path("host"), "."));
        var port = JsonFile.text(node.path("port"));
        if (!port.isEmpty()) url.append(':').append(port);
        var path = text(node.path("path"), "/");
        if (!path.isEmpty()) url.append(path.startsWith("/") ? "" : "/").append(path);
        return url.toString();
    }

    private static String text(JsonNode parts, String joint) {
        if (!parts.isArray()) return JsonFile.text(parts);
        return String.join(
                joint,
                parts.valueStream()
                        .map(part -> JsonFile.text(part.isObject() ? part.path("value") : part))
                        .toList());
    }

    /** Braces that stand for themselves are escaped; {@code :name} is a parameter where the URL has a row of that name. */
    private String head(String typed) {
        var escaped =
                BRACE.matcher(typed).replaceAll(found -> Matcher.quoteReplacement("%7B" + found.group(1) + "%7D"));
        return SEGMENT.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        parameters.containsKey(found.group(1)) ? "{" + found.group(1) + "}" : found.group()));
    }

    private List<Parameter> pathRows() {
        var rows = new ArrayList<Parameter>();
        parameters.forEach((name, row) -> {
            var description = JsonFile.description(row.path("description"));
            rows.add(Row.of(name, JsonFile.text(row.path("value")), true, description));
        });
        return rows;
    }

    private String query() {
        var pairs = node.path("query")
                .valueStream()
                .filter(PostmanRows::isOn)
                .map(PostmanUrl::pair)
                .filter(pair -> !pair.isEmpty())
                .toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String pair(JsonNode row) {
        if (row.isString()) return row.stringValue();
        var name = JsonFile.text(row.path("key"))
                .replace("&", "%26")
                .replace("#", "%23")
                .replace("=", "%3D");
        var value = row.path("value");
        if (value.isNull() || value.isMissingNode()) return name;
        return name + "=" + JsonFile.text(value).replace("&", "%26").replace("#", "%23");
    }

    private List<Parameter> known() {
        var rows = new ArrayList<Parameter>();
        for (var row : node.path("query")) {
            var read = UrlRows.rows("x?" + pair(row), List.of());
            if (!read.isEmpty()) {
                rows.add(told(read.getFirst(), PostmanRows.isOn(row), JsonFile.description(row.path("description"))));
            }
        }
        return rows;
    }

    private static Parameter told(Parameter row, boolean on, @Nullable String description) {
        return new Parameter(
                row.name(),
                row.value(),
                List.of(),
                row.raw(),
                row.rawName(),
                row.bare(),
                ParameterType.STRING,
                on,
                description,
                true);
    }
}
