package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A request of Bruno, as a tree of either of its notations. */
final class BrunoRequest {

    private static final Pattern LEADING_NUMBER = Pattern.compile("([+-]?)([0-9]{1,300})");
    private static final BigInteger MOST_REDIRECTS = BigInteger.valueOf(Integer.MAX_VALUE);

    /** As many as Bruno follows where a request says a number that cannot be. */
    private static final int USUAL_REDIRECTS = 5;

    private static final List<String> CALLS = List.of("http", "graphql", "websocket");

    private final JsonNode node;
    private final JsonNode call;
    private final LocalModules modules;
    private final Losses losses;
    private final RequestDraft draft = new RequestDraft();

    /** @param modules files that its scripts may ask for */
    BrunoRequest(JsonNode node, LocalModules modules, Losses losses) {
        this.node = node;
        this.modules = modules;
        this.call = CALLS.stream()
                .map(node::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(node.path("http"));
        this.losses = losses;
    }

    /** Whether a tree is that of a request. */
    static boolean fits(JsonNode node) {
        return CALLS.stream().anyMatch(call -> node.path(call).isObject());
    }

    /** @param above header rows of the folders around it */
    RequestDraft read(List<Parameter> above) {
        var method = JsonFile.text(call.path("method"));
        draft.method = method.isEmpty()
                ? node.has("graphql") ? "POST" : "GET"
                : method.matches("[a-z]+") ? method.toUpperCase(Locale.ROOT) : method;
        url();
        draft.headers.addAll(Row.over(above, rows(call.path("headers"))));
        draft.auth = new BrunoAuth(call.path("auth").isMissingNode() ? node.path("auth") : call.path("auth"), losses)
                .read(new Auth.None());
        draft.description = JsonFile.description(node.path("docs"));
        body();
        for (var message : call.path("messages")) message(message);
        if (call.path("message").isObject()) message(call.path("message"));
        settings();
        tags();
        draft.scripts = new BrunoScripts(node.path("runtime"), draft.tags, modules, losses)
                .read(BrunoImport.variables(node.path("runtime").path("variables")).stream()
                        .filter(ImportedVariable::enabled)
                        .toList());
        return draft;
    }

    private void url() {
        var url = JsonFile.text(call.path("url"));
        var query = new ArrayList<Parameter>();
        var path = new ArrayList<Parameter>();
        for (var row : call.path("params")) {
            var parameter = row(row);
            if (JsonFile.text(row.path("type")).equals("path")) {
                path.add(parameter);
                url = url.replaceAll(
                        "/:" + Pattern.quote(parameter.name()) + "(?=[/?#]|$)",
                        "/{" + parameter.name().replace("$", "\\$") + "}");
            } else {
                query.add(parameter);
            }
        }
        draft.path = path.isEmpty() ? null : path;
        boolean encoded = JsonFile.text(node.path("settings").path("encodeUrl")).equals("true");
        if (encoded || url.indexOf('?') < 0) {
            draft.query = query.isEmpty() ? null : query;
            draft.url = query.isEmpty() ? url : UrlRows.url(url, query);
        } else {
            // Bruno sends the URL as it is typed, and its rows are a view of it
            draft.url = url;
            draft.query = UrlRows.rows(url, query);
        }
    }

    static List<Parameter> rows(JsonNode list) {
        var rows = new ArrayList<Parameter>();
        for (var row : list) rows.add(row(row));
        return rows;
    }

    private static Parameter row(JsonNode row) {
        boolean on =
                !JsonFile.isTrue(row.path("disabled")) && row.path("enabled").asBoolean(true);
        return Row.of(
                JsonFile.text(row.path("name")),
                JsonFile.text(row.path("value")),
                on,
                JsonFile.description(row.path("description")));
    }

    private void body() {
        var body = call.path("body");
        var data = JsonFile.text(body.path("data"));
        switch (JsonFile.text(body.path("type"))) {
            case "", "none" -> {}
            case "json" -> text(BodyFormat.JSON, data);
            case "xml" -> text(BodyFormat.XML, data);
            case "text" -> text(BodyFormat.TEXT, data);
            case "sparql" -> {
                text(BodyFormat.TEXT, data);
                if (draft.header("Content-Type") == null) draft.header("Content-Type", "application/sparql-query");
            }
            case "graphql" -> {
                var told = body.path("data").isObject() ? body.path("data") : body;
                draft.body = new HttpBody.GraphQl(
                        JsonFile.text(told.path("query")), JsonFile.text(told.path("variables")), null);
            }
            case "form-urlencoded" -> draft.body = new HttpBody.Form(rows(body.path("data")));
            case "multipart-form" -> {
                draft.body = new HttpBody.Multipart(parts(body.path("data")));
                draft.removeHeader("Content-Type");
            }
            case "file" -> file(body.path("data"));
            case String other -> losses.add("body " + other, "Parley has no such body");
        }
        if (node.has("graphql") && !(draft.body instanceof HttpBody.GraphQl)) {
            losses.add("body", "A GraphQL request has a query");
        }
    }

    private void text(BodyFormat format, String text) {
        draft.body = new HttpBody.Text(format, text);
    }

    private static List<FormPart> parts(JsonNode rows) {
        var parts = new ArrayList<FormPart>();
        for (var row : rows) {
            var parameter = row(row);
            var type = JsonFile.text(row.path("contentType"));
            boolean file = JsonFile.text(row.path("type")).equals("file");
            List<JsonNode> values = row.path("value").isArray()
                    ? row.path("value").valueStream().toList()
                    : List.of(row.path("value"));
            for (var value : values) {
                var text = JsonFile.text(value);
                FormValue content = file ? new FormValue.FileValue(source(text)) : new FormValue.TextValue(text);
                parts.add(new FormPart(
                        parameter.name(),
                        content,
                        type.isEmpty() ? null : type,
                        parameter.enabled(),
                        parameter.description()));
            }
        }
        return parts;
    }

    private static FileSource source(String path) {
        return new FileSource(path.replaceAll("^.*[/\\\\]", ""), path, null);
    }

    private void file(JsonNode rows) {
        for (var row : rows) {
            boolean chosen = row.has("selected") ? JsonFile.isTrue(row.path("selected")) : row(row).enabled();
            if (!chosen) {
                losses.add("file " + JsonFile.text(row.path("filePath")), "Another one is chosen");
            } else {
                draft.body = new HttpBody.Binary(source(JsonFile.text(row.path("filePath"))));
                var type = JsonFile.text(row.path("contentType"));
                if (!type.isEmpty() && draft.header("Content-Type") == null) draft.header("Content-Type", type);
            }
        }
    }

    private void message(JsonNode message) {
        var format = switch (JsonFile.text(message.path("type"))) {
            case "json" -> Format.JSON;
            case "xml" -> Format.XML;
            default -> Format.TEXT;
        };
        draft.sent.add(new MessageContent(format, JsonFile.text(message.path("data"))));
    }

    private void tags() {
        var told = node.path("info").path("tags");
        draft.tags = told.valueStream().map(JsonFile::text).distinct().toList();
        var line = told.isArray() ? "" : JsonFile.text(told).strip();
        if (!line.matches("(?:\\[\\s*])?"))
            losses.add("tags " + line, "Bruno reads tags from a list only, one on each line");
    }

    private void settings() {
        var settings = node.path("settings");
        var follow = JsonFile.text(settings.path("followRedirects"));
        if (!follow.isEmpty()) draft.followRedirects = follow.equals("true");
        redirects(JsonFile.text(settings.path("maxRedirects")).strip());
        var timeout = JsonFile.text(settings.path("timeout"));
        if (timeout.matches("[1-9][0-9]{0,8}")) draft.timeout = Integer.parseInt(timeout);
    }

    /** How many redirects are followed, by the digits that the value begins with; below none stands for the usual number. */
    private void redirects(String told) {
        var number = LEADING_NUMBER.matcher(told);
        if (!number.lookingAt()) {
            if (!told.isEmpty()) losses.add("maxRedirects " + told, "It is no number");
            return;
        }
        boolean zero = number.group(2).matches("0+");
        if (zero) draft.followRedirects = false;
        else if (number.group(1).equals("-")) draft.maxRedirects = USUAL_REDIRECTS;
        else
            draft.maxRedirects =
                    new BigInteger(number.group(2)).min(MOST_REDIRECTS).intValue();
    }

    /** The answers that were kept with it. */
    List<ImportedExample> examples() {
        var examples = new ArrayList<ImportedExample>();
        for (var example : node.path("examples")) {
            var response = example.path("response");
            var status = JsonFile.text(response.path("status"));
            var body = response.path("body");
            examples.add(new ImportedExample(
                    JsonFile.text(example.path("name")),
                    null,
                    status.matches("[1-5][0-9]{2}") ? Integer.parseInt(status) : 0,
                    JsonFile.text(response.path("statusText")),
                    rows(response.path("headers")),
                    FileContent.of(JsonFile.text(body.isObject() ? body.path("data") : body)
                            .getBytes(StandardCharsets.UTF_8))));
        }
        return examples;
    }
}
