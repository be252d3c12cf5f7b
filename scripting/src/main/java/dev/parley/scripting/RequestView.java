package dev.parley.scripting;

import dev.parley.description.imports.PostmanCredentials;
import dev.parley.description.request.Auth;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request as scripts see it: in the form of Postman's collections, with {@code :name} where the URL has {@code {name}}. */
final class RequestView {

    private RequestView() {}

    static ObjectNode of(HttpRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("method", request.method());
        String url = request.url();
        ArrayNode variables = JsonNodeFactory.instance.arrayNode();
        for (String name : UrlRows.pathNames(url)) {
            url = url.replaceAll("(?<!\\{)" + Pattern.quote("{" + name + "}") + "(?!})", ":" + name);
        }
        for (Parameter row : request.path()) {
            variables.addObject().put("key", row.name()).put("value", value(row));
        }
        json.putObject("url").put("raw", url).set("variable", variables);
        json.set("headers", rows(request.headers()));
        json.set("body", body(request.body()));
        if (!(request.auth() instanceof Auth.Inherit)) {
            json.set("auth", PostmanCredentials.write(request.auth()));
        }
        return json;
    }

    private static String value(Parameter row) {
        return row.value() == null ? String.join(",", row.values()) : row.value();
    }

    private static ArrayNode rows(List<Parameter> rows) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Parameter row : rows) {
            ObjectNode each = list.addObject().put("key", row.name()).put("value", value(row));
            if (!row.enabled()) {
                each.put("disabled", true);
            }
        }
        return list;
    }

    private static ObjectNode body(HttpBody body) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (body) {
            case HttpBody.None _ -> {}
            case HttpBody.Text(var format, String text) -> {
                json.put("mode", "raw").put("raw", text);
                json.putObject("options")
                        .putObject("raw")
                        .put(
                                "language",
                                switch (format) {
                                    case JSON -> "json";
                                    case XML -> "xml";
                                    case TEXT -> "text";
                                });
            }
            case HttpBody.GraphQl(String query, String variables, String operationName) -> {
                ObjectNode graph = json.put("mode", "graphql").putObject("graphql");
                graph.put("query", query).put("variables", variables);
                if (operationName != null) {
                    graph.put("operationName", operationName);
                }
            }
            case HttpBody.Form(var rows) -> json.put("mode", "urlencoded").set("urlencoded", rows(rows));
            case HttpBody.Multipart(var parts) -> json.put("mode", "formdata").set("formdata", parts(parts));
            case HttpBody.Binary(var file) ->
                json.put("mode", "file").putObject("file").put("src", file.path() == null ? file.name() : file.path());
        }
        return json;
    }

    private static ArrayNode parts(List<FormPart> parts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (FormPart part : parts) {
            ObjectNode each = list.addObject().put("key", part.name());
            switch (part.value()) {
                case FormValue.TextValue(String text) ->
                    each.put("type", "text").put("value", text);
                case FormValue.FileValue(var file) ->
                    each.put("type", "file").put("src", file.path() == null ? file.name() : file.path());
            }
            if (!part.enabled()) {
                each.put("disabled", true);
            }
            if (part.contentType() != null) {
                each.put("contentType", part.contentType());
            }
        }
        return list;
    }
}
