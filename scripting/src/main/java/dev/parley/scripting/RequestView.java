package dev.parley.scripting;

import dev.parley.description.imports.PostmanCredentials;
import dev.parley.description.request.Auth;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A request as scripts see it: in the form of Postman's collections, with {@code :name} where the URL has {@code {name}}, and without blank rows. */
final class RequestView {

    private RequestView() {}

    /**
     * Writes its members.
     *
     * @param automatic names of header lines that were sent by themselves, in lower case
     */
    static void write(HttpRequest request, Set<String> automatic, JsonWriting json) {
        String url = request.url();
        for (String name : UrlRows.pathNames(url)) {
            url = url.replaceAll("(?<!\\{)" + Pattern.quote("{" + name + "}") + "(?!})", ":" + name);
        }
        String shown = url;
        json.put("method", request.method());
        json.name("url").object(parts -> {
            parts.put("raw", shown).name("variable").array(values -> {
                for (Parameter row : request.path()) {
                    values.item().object(each -> each.put("key", row.name()).put("value", value(row)));
                }
            });
            List<Parameter> off = off(request.query());
            if (!off.isEmpty()) {
                parts.name("off").array(list -> rows(off, list));
            }
        });
        json.name("headers").array(lines -> headers(request.headers(), automatic, lines));
        if (!(request.body() instanceof HttpBody.None)) {
            json.name("body").object(body -> body(request.body(), body));
        }
        if (!(request.auth() instanceof Auth.None || request.auth() instanceof Auth.Inherit)) {
            json.name("auth").json(PostmanCredentials.write(request.auth()).toString());
        }
    }

    private static String value(Parameter row) {
        return row.value() == null ? String.join(",", row.values()) : row.value();
    }

    private static void headers(List<Parameter> rows, Set<String> automatic, JsonWriting list) {
        for (Parameter row : rows) {
            if (row.isBlank()) {
                continue;
            }
            boolean system = row.enabled() && automatic.contains(row.name().toLowerCase(Locale.ROOT));
            list.item().object(each -> row(row, each).putIf("system", system));
        }
    }

    private static void rows(List<Parameter> rows, JsonWriting list) {
        for (Parameter row : rows) {
            if (!row.isBlank()) {
                list.item().object(each -> row(row, each));
            }
        }
    }

    private static List<Parameter> off(List<Parameter> rows) {
        List<Parameter> off = new ArrayList<>(0);
        for (Parameter row : rows) {
            if (!row.enabled()) {
                off.add(row);
            }
        }
        return off;
    }

    private static JsonWriting row(Parameter row, JsonWriting json) {
        return json.put("key", row.name()).put("value", value(row)).putIf("disabled", !row.enabled());
    }

    private static void body(HttpBody body, JsonWriting json) {
        switch (body) {
            case HttpBody.None _ -> {}
            case HttpBody.Text(var format, String text) -> {
                String language = switch (format) {
                    case JSON -> "json";
                    case XML -> "xml";
                    case TEXT -> "text";
                };
                json.put("mode", "raw")
                        .put("raw", text)
                        .name("options")
                        .object(options -> options.name("raw").object(raw -> raw.put("language", language)));
            }
            case HttpBody.GraphQl(String query, String variables, String operationName) ->
                json.put("mode", "graphql").name("graphql").object(graph -> {
                    graph.put("query", query).put("variables", variables);
                    if (operationName != null) {
                        graph.put("operationName", operationName);
                    }
                });
            case HttpBody.Form(var rows) ->
                json.put("mode", "urlencoded").name("urlencoded").array(list -> rows(rows, list));
            case HttpBody.Multipart(var parts) ->
                json.put("mode", "formdata").name("formdata").array(list -> parts(parts, list));
            case HttpBody.Binary(var file) ->
                json.put("mode", "file").name("file").object(each -> each.put("src", place(file)));
        }
    }

    private static String place(FileSource file) {
        return file.path() == null ? file.name() : file.path();
    }

    private static void parts(List<FormPart> parts, JsonWriting list) {
        for (FormPart part : parts) {
            list.item().object(each -> {
                each.put("key", part.name());
                switch (part.value()) {
                    case FormValue.TextValue(String text) ->
                        each.put("type", "text").put("value", text);
                    case FormValue.FileValue(var file) ->
                        each.put("type", "file").put("src", place(file));
                }
                each.putIf("disabled", !part.enabled());
                if (part.contentType() != null) {
                    each.put("contentType", part.contentType());
                }
            });
        }
    }
}
