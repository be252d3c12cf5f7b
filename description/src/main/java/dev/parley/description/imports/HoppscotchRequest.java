package dev.parley.description.imports;

import dev.parley.description.json.JsonText;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.UrlRows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A request of Hoppscotch, of any of its versions, REST or GraphQL. */
final class HoppscotchRequest {

    private final JsonNode node;
    private final Losses losses;
    private final RequestDraft draft = new RequestDraft();

    HoppscotchRequest(JsonNode node, Losses losses) {
        this.node = node;
        this.losses = losses;
    }

    RequestDraft read(List<Parameter> above) {
        var method = HoppscotchText.of(node.path("method"));
        draft.method = method.isEmpty() ? "GET" : method;
        url();
        draft.headers.addAll(Row.over(above, HoppscotchText.rows(node.path("headers"))));
        draft.auth = new HoppscotchAuth(node.path("auth"), losses).of(node);
        draft.description = JsonFile.description(node.path("description"));
        draft.scripts = withVariables(HoppscotchText.scripts(node, losses));
        if (node.path("query").isString()) graphql();
        else if (node.path("body").isObject()) body(node.path("body"));
        return draft;
    }

    /** The first version had the URL's path apart. */
    private void url() {
        var endpoint = HoppscotchText.of(node.path("endpoint"));
        var url = endpoint.isEmpty()
                ? HoppscotchText.of(node.path("url")) + HoppscotchText.of(node.path("path"))
                : endpoint;
        var query = new ArrayList<>(UrlRows.rows(url, List.of()));
        query.addAll(HoppscotchText.rows(node.path("params")));
        draft.query = query;
        draft.url = node.path("params").isEmpty() ? url : UrlRows.url(url, query);
    }

    /** Variables of the request itself are set before it by its script. */
    private Scripts withVariables(Scripts scripts) {
        var before = new StringBuilder();
        for (var row : HoppscotchText.rows(node.path("requestVariables"))) {
            if (row.enabled())
                before.append("pm.variables.set(" + quoted(row.name()) + ", " + quoted(row.value()) + ");\n");
        }
        if (before.isEmpty()) return scripts;
        var texts = new EnumMap<Moment, String>(Moment.class);
        texts.putAll(scripts.texts());
        texts.merge(Moment.BEFORE_REQUEST, before.toString().strip(), (own, set) -> set + "\n" + own);
        return new Scripts(texts);
    }

    private static String quoted(@Nullable String text) {
        return JsonNodeFactory.instance.stringNode(text == null ? "" : text).toString();
    }

    private void graphql() {
        draft.method = "POST";
        draft.body = new HttpBody.GraphQl(
                HoppscotchText.of(node.path("query")), HoppscotchText.of(node.path("variables")), null);
    }

    private void body(JsonNode body) {
        var type = JsonFile.text(body.path("contentType"));
        var content = body.path("body");
        switch (BodyText.media(type)) {
            case "" -> {}
            case "multipart/form-data" -> multipart(content);
            case "application/x-www-form-urlencoded" ->
                draft.body = new HttpBody.Form(
                        content.isArray() ? HoppscotchText.rows(content) : lines(JsonFile.text(content)));
            case "application/octet-stream" -> {
                draft.body = new HttpBody.Binary(new FileSource("", null, null));
                losses.add("body", "The file is not in the export; choose it again");
            }
            default -> text(HoppscotchText.of(content), type);
        }
    }

    private void text(String text, String type) {
        if (text.isEmpty()) return;
        BodyText.set(draft, text, type);
        boolean json = draft.body instanceof HttpBody.Text(var format, var _) && format == BodyFormat.JSON;
        if (json && JsonText.fault(text) != null) {
            losses.add("body", "Comments and commas too many in JSON would be taken out; it is sent as it stands");
        }
    }

    /** {@code name: value} in each line, a {@code #} before those that are switched off. */
    private static List<Parameter> lines(String text) {
        var rows = new ArrayList<Parameter>();
        for (var line : text.split("\n")) {
            boolean on = !line.startsWith("#");
            var pair = on ? line : line.substring(1);
            int colon = pair.indexOf(':');
            if (colon < 0) continue;
            var name = HoppscotchText.of(pair.substring(0, colon).strip());
            rows.add(Row.of(name, HoppscotchText.of(pair.substring(colon + 1).strip()), on, null));
        }
        return rows;
    }

    private void multipart(JsonNode rows) {
        var parts = new ArrayList<FormPart>();
        for (var row : rows) {
            var type = JsonFile.text(row.path("contentType"));
            boolean file = JsonFile.isTrue(row.path("isFile"));
            if (file)
                losses.add(
                        "file of " + JsonFile.text(row.path("key")), "The file is not in the export; choose it again");
            FormValue value = file
                    ? new FormValue.FileValue(new FileSource("", null, null))
                    : new FormValue.TextValue(HoppscotchText.of(row.path("value")));
            parts.add(new FormPart(
                    HoppscotchText.of(row.path("key")),
                    value,
                    type.isEmpty() ? null : type,
                    row.path("active").asBoolean(true),
                    null));
        }
        draft.body = new HttpBody.Multipart(parts);
        draft.removeHeader("Content-Type");
    }

    /** An answer that was saved. */
    static ImportedExample example(JsonNode response, Losses losses) {
        var name = JsonFile.text(response.path("name"));
        var original = response.path("originalRequest");
        var asked = original.isObject()
                ? new HoppscotchRequest(original, losses.in(name))
                        .read(List.of())
                        .http()
                : null;
        int code = response.path("code").asInt(response.path("statusCode").asInt(0));
        return new ImportedExample(
                name,
                asked,
                code,
                JsonFile.text(response.path("status")),
                HoppscotchText.rows(response.path("headers")),
                FileContent.of(JsonFile.text(response.path("body")).getBytes(StandardCharsets.UTF_8)));
    }
}
