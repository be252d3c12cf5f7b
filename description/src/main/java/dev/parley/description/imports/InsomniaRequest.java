package dev.parley.description.imports;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.UrlRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request of Insomnia, in the words of its formats 4 and 5. */
final class InsomniaRequest {

    private static final ScriptWords WORDS = ScriptWords.of("insomnia");
    private static final ScriptWords PATHS = ScriptWords.of("jetbrains");

    private final JsonNode node;
    private final Losses losses;
    private final InsomniaAnswers answers;
    private final InsomniaText texts;
    private final RequestDraft draft = new RequestDraft();

    /** @param answers that requests of the file ask for */
    InsomniaRequest(JsonNode node, InsomniaAnswers answers, Losses losses) {
        this.node = node;
        this.answers = answers;
        this.losses = losses;
        this.texts = new InsomniaText(answers, losses);
    }

    /** The request with the header rows of its folders before its own. */
    RequestDraft read(List<Parameter> inherited) {
        var method = texts.of(node.path("method"));
        draft.method = method.isEmpty() ? "GET" : method;
        url();
        draft.headers.addAll(Row.over(inherited, rows(node.path("headers"))));
        draft.auth = new InsomniaAuth(node.path("authentication"), texts, losses).read();
        draft.description = description(node);
        draft.scripts = scripts(node, answers, losses);
        settings();
        body(node.path("body"));
        return draft;
    }

    static @Nullable String description(JsonNode node) {
        var told = JsonFile.description(node.path("description"));
        return told == null ? JsonFile.description(node.path("meta").path("description")) : told;
    }

    static Scripts scripts(JsonNode node, InsomniaAnswers answers, Losses losses) {
        var id = JsonFile.text(
                node.has("_id") ? node.path("_id") : node.path("meta").path("id"));
        var kept = PATHS.translated(answers.kept(id), losses);
        var scripts = new EnumMap<Moment, String>(Moment.class);
        scripts.put(
                Moment.BEFORE_REQUEST,
                WORDS.translated(
                        JsonFile.text(node.path("preRequestScript"))
                                + JsonFile.text(node.path("scripts").path("preRequest")),
                        losses));
        scripts.put(
                Moment.AFTER_RESPONSE,
                (kept.isEmpty() ? "" : kept + "\n")
                        + WORDS.translated(
                                JsonFile.text(node.path("afterResponseScript"))
                                        + JsonFile.text(node.path("scripts").path("afterResponse")),
                                losses));
        return new Scripts(scripts);
    }

    List<Parameter> rows(JsonNode list) {
        var rows = new ArrayList<Parameter>();
        for (var row : list) {
            var name = texts.of(row.path("name"));
            var value = texts.of(row.path("value"));
            boolean on = !JsonFile.isTrue(row.path("disabled"));
            if (!name.isEmpty() || !value.isEmpty()) {
                rows.add(Row.of(name, value, on, JsonFile.description(row.path("description"))));
            }
        }
        return rows;
    }

    private void url() {
        var path = rows(node.path("pathParameters"));
        var url = texts.of(node.path("url"));
        for (var row : path) {
            url = url.replaceAll("(?<=/):" + Pattern.quote(row.name()) + "(?=[/?#]|$)", "{" + row.name() + "}");
        }
        var query = new ArrayList<>(UrlRows.rows(url, List.of()));
        query.addAll(rows(node.path("parameters")));
        draft.query = query;
        draft.url = node.path("parameters").isEmpty() ? url : UrlRows.url(url, query);
        draft.path = UrlRows.pathRows(draft.url, path);
    }

    private void settings() {
        var settings = node.path("settings");
        var redirects =
                JsonFile.text(settings.path("followRedirects")) + JsonFile.text(node.path("settingFollowRedirects"));
        if (redirects.equals("on") || redirects.equals("off")) draft.followRedirects = redirects.equals("on");
        boolean send = settings.path("cookies")
                .path("send")
                .asBoolean(node.path("settingSendCookies").asBoolean(true));
        boolean store = settings.path("cookies")
                .path("store")
                .asBoolean(node.path("settingStoreCookies").asBoolean(true));
        if (!send && !store) draft.cookieJar = false;
        else if (send != store) losses.add("cookies", "The jar is used both ways, or not at all");
        if (!settings.path("encodeUrl").asBoolean(node.path("settingEncodeUrl").asBoolean(true))) {
            losses.add("encodeUrl", "What may not stand in a URL is always escaped");
        }
    }

    private void body(JsonNode body) {
        var type = JsonFile.text(body.path("mimeType"));
        var media = BodyText.media(type);
        switch (media) {
            case "application/x-www-form-urlencoded" -> draft.body = new HttpBody.Form(rows(body.path("params")));
            case "multipart/form-data" -> multipart(body.path("params"));
            case "application/octet-stream" -> file(JsonFile.text(body.path("fileName")));
            case "application/graphql" -> graphql(JsonFile.text(body.path("text")));
            default -> text(texts.of(body.path("text")), type);
        }
    }

    private void text(String text, String type) {
        if (!text.isEmpty()) BodyText.set(draft, text, type.isEmpty() ? null : type);
    }

    private void multipart(JsonNode params) {
        var parts = new ArrayList<FormPart>();
        for (var row : params) {
            var path = texts.of(row.path("fileName"));
            FormValue value = JsonFile.text(row.path("type")).equals("file")
                    ? new FormValue.FileValue(path.isEmpty() ? new FileSource("", null, null) : FileSource.at(path))
                    : new FormValue.TextValue(texts.of(row.path("value")));
            var multiline = JsonFile.text(row.path("multiline"));
            parts.add(new FormPart(
                    texts.of(row.path("name")),
                    value,
                    multiline.contains("/") ? multiline : null,
                    !JsonFile.isTrue(row.path("disabled")),
                    JsonFile.description(row.path("description"))));
        }
        draft.body = new HttpBody.Multipart(parts);
        draft.removeHeader("Content-Type");
    }

    private void file(String path) {
        draft.body = new HttpBody.Binary(path.isEmpty() ? new FileSource("", null, null) : FileSource.at(path));
        if (draft.header("Content-Type") == null) draft.header("Content-Type", "application/octet-stream");
    }

    /** The text is the JSON that is sent. */
    private void graphql(String text) {
        try {
            var sent = JsonFile.read(text);
            var operation = JsonFile.text(sent.path("operationName"));
            draft.body = new HttpBody.GraphQl(
                    texts.of(sent.path("query")),
                    texts.of(sent.path("variables")),
                    operation.isEmpty() ? null : operation);
        } catch (ProblemException e) {
            text(text, "application/json");
        }
    }

    /** Variables of an environment; those of objects within it by their path, joined with dots. */
    static List<ImportedVariable> variables(JsonNode data, JsonNode pairs, InsomniaAnswers answers, Losses losses) {
        var variables = new ArrayList<ImportedVariable>();
        var texts = new InsomniaText(answers, losses);
        if (!pairs.isEmpty()) {
            for (var pair : pairs) {
                boolean secret = JsonFile.text(pair.path("type")).equals("secret");
                boolean on = pair.path("enabled").asBoolean(true);
                variables.add(new ImportedVariable(
                        JsonFile.text(pair.path("name")), texts.of(pair.path("value")), secret, on, null));
            }
            return variables;
        }
        flat("", data, texts, variables);
        return variables;
    }

    private static void flat(String prefix, JsonNode data, InsomniaText texts, List<ImportedVariable> variables) {
        for (Map.Entry<String, JsonNode> field : data.properties()) {
            var name = prefix + field.getKey();
            if (field.getValue().isObject() && !field.getValue().isEmpty())
                flat(name + ".", field.getValue(), texts, variables);
            else variables.add(ImportedVariable.of(name, texts.of(field.getValue())));
        }
    }
}
