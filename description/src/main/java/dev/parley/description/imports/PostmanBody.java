package dev.parley.description.imports;

import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FileTypes;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A body of Postman, in each of its modes. */
final class PostmanBody {

    private static final Set<String> MODES = Set.of("raw", "urlencoded", "formdata", "file", "graphql");
    private static final Map<String, String> LANGUAGES = Map.of(
            "json", "application/json",
            "xml", "application/xml",
            "html", "text/html",
            "javascript", "application/javascript",
            "text", "text/plain");

    private final JsonNode node;
    private final RequestDraft draft;
    private final Losses losses;

    PostmanBody(JsonNode node, RequestDraft draft, Losses losses) {
        this.node = node;
        this.draft = draft;
        this.losses = losses;
    }

    void read() {
        var mode = JsonFile.text(node.path("mode"));
        if (JsonFile.isTrue(node.path("disabled"))) {
            losses.add("body", "It is switched off");
            return;
        }
        for (var field : node.properties()) {
            boolean other = MODES.contains(field.getKey()) && !field.getKey().equals(mode);
            if (other && !field.getValue().isEmpty())
                losses.add("body " + field.getKey(), "Another kind of body is chosen");
        }
        switch (mode) {
            case "raw" -> raw(JsonFile.text(node.path("raw")));
            case "urlencoded" -> urlencoded(node.path("urlencoded"));
            case "formdata" -> draft.body = new HttpBody.Multipart(parts());
            case "file" -> file(node.path("file"));
            case "graphql" -> graphql(node.path("graphql"));
            case "" -> {}
            default -> losses.add("body " + mode, "Parley knows no such kind of body");
        }
    }

    private void raw(String text) {
        if (text.isEmpty()) return;
        var language = JsonFile.text(node.path("options").path("raw").path("language"));
        var stated = draft.header("Content-Type");
        var type = stated == null ? LANGUAGES.getOrDefault(language, "text/plain") : stated;
        var format = BodyText.format(
                BodyText.media(stated == null || LANGUAGES.containsKey(language) ? chosen(language, type) : type));
        draft.body = new HttpBody.Text(format, text);
        boolean usual = BodyText.media(format.contentType()).equals(type);
        if (stated == null && !usual) draft.header("Content-Type", type);
    }

    /** What the text is by the language that is chosen, unless that is plain text. */
    private static String chosen(String language, String type) {
        return language.equals("json") || language.equals("xml") ? LANGUAGES.getOrDefault(language, type) : type;
    }

    private void urlencoded(JsonNode rows) {
        var form = rows.isString() ? BodyText.form(rows.stringValue()) : PostmanRows.rows(rows);
        if (form != null) draft.body = new HttpBody.Form(form);
        else draft.body = new HttpBody.Text(BodyFormat.TEXT, JsonFile.text(rows));
    }

    private List<FormPart> parts() {
        var parts = new ArrayList<FormPart>();
        for (var row : node.path("formdata")) {
            var name = JsonFile.text(row.path("key"));
            var type = JsonFile.text(row.path("contentType"));
            for (var value : values(row)) {
                parts.add(new FormPart(
                        name,
                        value,
                        type.isEmpty() ? null : type,
                        PostmanRows.isOn(row),
                        JsonFile.description(row.path("description"))));
            }
        }
        return parts;
    }

    private static List<FormValue> values(JsonNode row) {
        var source = row.path("src");
        if (!row.path("type").asString("").equals("file") && source.isMissingNode()) {
            return List.of(new FormValue.TextValue(JsonFile.text(row.path("value"))));
        }
        var told = JsonFile.text(row.path("fileName"));
        if (!source.isArray()) return List.of(new FormValue.FileValue(source(JsonFile.text(source), told)));
        return source.valueStream()
                .<FormValue>map(each -> new FormValue.FileValue(source(JsonFile.text(each), told)))
                .toList();
    }

    private static FileSource source(String path, String told) {
        if (path.isEmpty()) return new FileSource(told, null, null);
        return told.isEmpty() ? FileSource.at(path) : new FileSource(told, path, null);
    }

    private void file(JsonNode file) {
        var content = file.path("content");
        @Nullable
        FileContent bytes =
                content.isString() ? FileContent.of(content.stringValue().getBytes(StandardCharsets.UTF_8)) : null;
        var path = JsonFile.text(file.isString() ? file : file.path("src"));
        if (bytes != null && path.isEmpty()) draft.body = new HttpBody.Binary(FileSource.of("", bytes));
        else draft.body = new HttpBody.Binary(source(path, ""));
        if (draft.header("Content-Type") != null) return;
        var type = FileTypes.of(path);
        if (type != null) draft.header("Content-Type", type);
        else if (path.isEmpty()) draft.omitted.add("Content-Type");
    }

    private void graphql(JsonNode graphql) {
        var operation = JsonFile.text(graphql.path("operationName"));
        draft.body = new HttpBody.GraphQl(
                JsonFile.text(graphql.path("query")),
                JsonFile.text(graphql.path("variables")),
                operation.isEmpty() ? null : operation);
    }
}
