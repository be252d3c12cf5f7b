package dev.parley.description.imports;

import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A request of a recording. What Parley sends by itself is left out, as it follows from the rest. */
final class HarRequest {

    private static final Set<String> AUTOMATIC =
            Set.of("content-length", "connection", "keep-alive", "proxy-connection", "transfer-encoding");

    private final JsonNode node;
    private final Losses losses;
    private final RequestDraft draft = new RequestDraft();

    HarRequest(JsonNode node, Losses losses) {
        this.node = node;
        this.losses = losses;
    }

    RequestDraft read() {
        var method = JsonFile.text(node.path("method"));
        draft.method = method.isEmpty() ? "GET" : method;
        draft.url = url(JsonFile.text(node.path("url")));
        draft.description = JsonFile.description(node.path("comment"));
        for (var row : node.path("headers")) header(JsonFile.text(row.path("name")), JsonFile.text(row.path("value")));
        if (draft.cookies.isEmpty() && draft.header("Cookie") == null) cookies();
        if (node.path("postData").isObject()) body(node.path("postData"));
        return draft;
    }

    /** Braces of a recorded URL stand for themselves. */
    private String url(String recorded) {
        var url = recorded.replace("{", "%7B").replace("}", "%7D");
        if (url.contains("?") || node.path("queryString").isEmpty()) return url;
        var pairs = new ArrayList<String>();
        for (var row : node.path("queryString")) {
            pairs.add(encoded(row.path("name")) + "=" + encoded(row.path("value")));
        }
        int hash = url.indexOf('#');
        var head = hash < 0 ? url : url.substring(0, hash);
        return head + "?" + String.join("&", pairs) + (hash < 0 ? "" : url.substring(hash));
    }

    private static String encoded(JsonNode text) {
        return URLEncoder.encode(JsonFile.text(text), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void header(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean pseudo = name.startsWith(":") || name.isEmpty();
        boolean upgrade =
                lower.equals("connection") && value.toLowerCase(Locale.ROOT).contains("upgrade");
        if (pseudo || (AUTOMATIC.contains(lower) && !upgrade) || (lower.equals("host") && isOfUrl(value))) return;
        if (lower.equals("cookie")) draft.cookieLine(value);
        else draft.header(name, value);
    }

    private boolean isOfUrl(String host) {
        var rest = draft.url.replaceFirst("^[^/]*//", "").replaceFirst("[/?#].*", "");
        return rest.substring(rest.lastIndexOf('@') + 1)
                .replaceFirst(":(80|443)$", "")
                .equalsIgnoreCase(host.replaceFirst(":(80|443)$", ""));
    }

    private void cookies() {
        for (var row : node.path("cookies")) {
            draft.cookies.add(Parameter.of(JsonFile.text(row.path("name")), JsonFile.text(row.path("value"))));
        }
    }

    private void body(JsonNode data) {
        var type = JsonFile.text(data.path("mimeType"));
        var text = JsonFile.text(data.path("text"));
        if (JsonFile.text(data.path("encoding")).equals("base64")) {
            binary(text, type);
        } else if (!text.isEmpty()) {
            BodyText.set(draft, text, type.isEmpty() ? null : type);
        } else if (!data.path("params").isEmpty()) {
            parameters(data.path("params"), BodyText.media(type.isEmpty() ? draft.header("Content-Type") : type));
        }
        for (var row : data.path("_params"))
            losses.add("postData " + JsonFile.text(row.path("name")), "It is no field of the standard");
    }

    private void binary(String base64, String type) {
        try {
            draft.body = new HttpBody.Binary(FileSource.of("", FileContent.ofBase64(base64)));
            if (draft.header("Content-Type") == null && !type.isEmpty()) draft.header("Content-Type", type);
        } catch (IllegalArgumentException e) {
            losses.add("postData", "Its text is not Base64");
        }
    }

    private void parameters(JsonNode rows, String media) {
        boolean files = rows.valueStream().anyMatch(row -> row.has("fileName") || row.has("contentType"));
        if (files || media.startsWith("multipart/")) {
            draft.body = new HttpBody.Multipart(
                    rows.valueStream().map(HarRequest::part).toList());
            draft.removeHeader("Content-Type");
        } else {
            List<Parameter> form = rows.valueStream()
                    .map(row -> Parameter.of(JsonFile.text(row.path("name")), JsonFile.text(row.path("value"))))
                    .toList();
            draft.body = new HttpBody.Form(form);
        }
    }

    private static FormPart part(JsonNode row) {
        var file = JsonFile.text(row.path("fileName"));
        var text = JsonFile.text(row.path("value"));
        var type = JsonFile.text(row.path("contentType"));
        FormValue value = file.isEmpty()
                ? new FormValue.TextValue(text)
                : new FormValue.FileValue(
                        text.isEmpty()
                                ? FileSource.at(file)
                                : FileSource.of(file, FileContent.of(text.getBytes(StandardCharsets.UTF_8))));
        return new FormPart(JsonFile.text(row.path("name")), value, type.isEmpty() ? null : type, true, null);
    }
}
