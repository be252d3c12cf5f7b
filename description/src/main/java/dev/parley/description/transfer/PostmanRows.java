package dev.parley.description.transfer;

import dev.parley.description.document.Nodes;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows and addresses in Postman's words. */
final class PostmanRows {

    private static final Pattern URL = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)(/[^?#]*)?(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    /** {@code {name}} and no {@code {{name}}}. */
    private static final Pattern PATH = Pattern.compile("(?<!\\{)\\{([^{}]+)\\}(?!\\})");

    private PostmanRows() {}

    static ArrayNode rows(List<Parameter> rows) {
        var list = Nodes.FACTORY.arrayNode();
        for (var row : rows) {
            if (row.isBlank()) continue;
            if (row.values().isEmpty()) add(list, row, value(row));
            else if (row.explode()) row.values().forEach(value -> add(list, row, value));
            else add(list, row, String.join(",", row.values()));
        }
        return list;
    }

    private static String value(Parameter row) {
        return Objects.requireNonNullElse(row.value(), "");
    }

    private static void add(ArrayNode list, Parameter row, String value) {
        var made = list.addObject().put("key", row.name());
        if (row.bare()) made.putNull("value");
        else made.put("value", value);
        if (!row.enabled()) made.put("disabled", true);
        if (row.description() != null) made.put("description", row.description());
    }

    static String cookies(List<Parameter> cookies) {
        return cookies.stream().map(row -> row.name() + "=" + value(row)).collect(Collectors.joining("; "));
    }

    /** An address in pieces, since Postman does not take it apart by itself. */
    static ObjectNode url(HttpRequest request) {
        var text = PATH.matcher(request.url()).replaceAll(":$1");
        var made = Nodes.FACTORY.objectNode().put("raw", text);
        var url = URL.matcher(text);
        if (!url.matches()) return made;
        if (url.group(1) != null) made.put("protocol", url.group(1));
        var place = url.group(2);
        int colon = place.matches(".*:[0-9]+|.*:\\{\\{[^{}]+}}") ? place.lastIndexOf(':') : -1;
        var host = made.putArray("host");
        var name = colon < 0 ? place : place.substring(0, colon);
        if (name.contains("{{")) host.add(name);
        else for (var part : name.split("\\.", -1)) host.add(part);
        if (colon >= 0) made.put("port", place.substring(colon + 1));
        if (url.group(3) != null) {
            var path = made.putArray("path");
            for (var part : url.group(3).substring(1).split("/", -1)) path.add(part);
        }
        if (!request.query().isEmpty()) made.set("query", rows(request.query()));
        if (url.group(5) != null) made.put("hash", url.group(5));
        if (!request.path().isEmpty()) made.set("variable", rows(request.path()));
        return made;
    }
}
