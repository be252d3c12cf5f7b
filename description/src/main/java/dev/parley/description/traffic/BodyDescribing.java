package dev.parley.description.traffic;

import dev.parley.description.docs.Statuses;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.openapi.MediaRanges;
import dev.parley.description.openapi.ResponseWriting;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an operation takes and what it answers, by status and media type. Used once. */
final class BodyDescribing {

    private final DocumentEdit edit;
    private final FoundOperation found;
    private final Pointer operation;
    private final Widening widening;
    private final boolean old;
    private final SharedShapes shared;
    private final List<String> evidence;

    BodyDescribing(
            DocumentEdit edit,
            FoundOperation found,
            Pointer operation,
            Widening widening,
            SharedShapes shared,
            List<String> evidence) {
        this.edit = edit;
        this.found = found;
        this.operation = operation;
        this.widening = widening;
        this.old = widening.form() == InferenceOptions.Form.OPENAPI_3_0;
        this.shared = shared;
        this.evidence = evidence;
    }

    private JsonNode node(Pointer at) {
        return edit.document().node(at).orElse(Nodes.NONE);
    }

    void write() {
        request();
        var statuses = new TreeMap<Integer, List<Seen.Exchange>>();
        found.exchanges()
                .forEach(exchange -> statuses.computeIfAbsent(exchange.status(), _ -> new ArrayList<>())
                        .add(exchange));
        var responses = References.resolved(edit.document(), operation.child("responses"));
        if (ResponseWriting.isPlaceholder(node(responses))) edit.remove(responses);
        statuses.forEach((status, exchanges) -> response(responses, status, exchanges));
    }

    private void request() {
        var taken = found.taken();
        var bodies = taken.stream()
                .map(exchange -> new Content.Sample(exchange.sent(), exchange.request()))
                .toList();
        var contents = Content.of(bodies);
        var at = References.resolved(edit.document(), operation.child("requestBody"));
        boolean none = bodies.stream().anyMatch(sample -> sample.body().isEmpty());
        if (contents.isEmpty()) return;
        if (node(at).isMissingNode()) {
            var body = Nodes.FACTORY.objectNode();
            if (!none && taken.size() > 1) body.put("required", true);
            edit.set(at, body.set("content", Nodes.FACTORY.objectNode()));
        } else if (none
                && Nodes.flag(node(at), "required", false)
                && found.exchanges().stream().anyMatch(Seen.Exchange::isDone)) {
            edit.set(at.child("required"), Nodes.FACTORY.booleanNode(false));
        }
        contents.forEach(content -> media(at.child("content"), content, bodies, "request"));
    }

    private void response(Pointer responses, int status, List<Seen.Exchange> exchanges) {
        var bodies = exchanges.stream()
                .map(exchange -> new Content.Sample(exchange.received(), exchange.response()))
                .toList();
        var key = described(node(responses), status);
        var at = References.resolved(edit.document(), responses.child(key));
        if (node(at).isMissingNode()) {
            edit.set(at, Nodes.FACTORY.objectNode().put("description", reason(status)));
        }
        headers(at, exchanges);
        for (var content : Content.of(bodies)) media(at.child("content"), content, bodies, Integer.toString(status));
    }

    /** Where the description speaks of a status: by itself, by its class; what is said of all others is not widened. */
    private static String described(JsonNode responses, int status) {
        var exact = Integer.toString(status);
        var range = exact.charAt(0) + "XX";
        for (var key : List.of(exact, range, range.toLowerCase(Locale.ROOT))) if (responses.has(key)) return key;
        return exact;
    }

    private void headers(Pointer at, List<Seen.Exchange> exchanges) {
        var values = new LinkedHashMap<String, List<String>>();
        var names = new LinkedHashMap<String, String>();
        for (var exchange : exchanges) {
            for (var field : exchange.received()) {
                if (!KnownHeaders.isPromised(field.name()) || KnownHeaders.isKey(field.name())) continue;
                var name = names.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), _ -> field.name());
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(Hidden.value(name, field.value()));
            }
        }
        values.forEach((name, texts) -> header(at.child("headers"), name, texts));
    }

    private void header(Pointer headers, String name, List<String> texts) {
        for (var there : node(headers).propertyNames()) {
            if (!there.equalsIgnoreCase(name)) continue;
            var at = References.resolved(edit.document(), headers.child(there)).child("schema");
            var schema = References.resolved(edit.document(), node(at));
            if (!node(at).isMissingNode())
                widening.widen(at, Shapes.typed(texts, schema)).ifPresent(evidence::add);
            return;
        }
        var typed = Shapes.typed(texts);
        var header = Nodes.FACTORY.objectNode();
        header.set("schema", Shapes.schema(typed, widening.form()));
        texts.stream()
                .filter(text -> !text.isEmpty() && !text.equals(Hidden.MASK))
                .findFirst()
                .ifPresent(text -> header.set("example", typed.get(texts.indexOf(text))));
        edit.set(headers.child(name), header);
    }

    private void media(Pointer contents, Content content, List<Content.Sample> bodies, String where) {
        int count = content.bodies();
        evidence.add(where + " " + content.mediaType() + ": " + count + (count == 1 ? " body" : " bodies"));
        var key = MediaRanges.match(node(contents).propertyNames(), content.mediaType());
        var at = References.resolved(edit.document(), contents.child(key == null ? content.mediaType() : key));
        if (key == null) {
            edit.set(at, media(content, bodies));
            return;
        }
        if (content.samples().isEmpty()) return;
        var schema = at.child("schema");
        widening.widen(schema, content.samples()).ifPresent(why -> evidence.add(where + ": " + why));
        var media = node(at);
        boolean shown = media.has("example") || media.has("examples");
        var example = Shapes.example(content.samples());
        if (!shown && media.isObject() && example.isPresent()) edit.set(at.child("example"), example.get());
    }

    private JsonNode media(Content content, List<Content.Sample> bodies) {
        var media = Nodes.FACTORY.objectNode();
        if (content.samples().isEmpty()) {
            media.set("schema", content.opaque(old));
            var text = Content.text(bodies, content.mediaType());
            if (text != null && content.mediaType().startsWith("text/")) media.put("example", text);
            return media;
        }
        var schema = Shapes.schema(content.samples(), widening.form());
        if (content.isForm()) files(schema, content.samples());
        media.set("schema", content.isForm() ? schema : said(schema, content));
        if (!content.mediaType().startsWith("multipart/"))
            Shapes.example(content.samples()).ifPresent(example -> media.set("example", example));
        return media;
    }

    private JsonNode said(ObjectNode schema, Content content) {
        var told = new LinkedHashSet<String>();
        var of = Exchanged.plain(found.subject(), found.template().thing(), content.samples());
        var said = shared.said(schema, of, edit, widening, told);
        told.forEach(each -> evidence.add("shared schema " + each));
        return said;
    }

    /** A file is bytes. */
    private void files(ObjectNode schema, List<JsonNode> samples) {
        schema.path("properties").properties().forEach(entry -> {
            boolean file = samples.stream().anyMatch(sample -> isFile(sample.path(entry.getKey())));
            if (file && entry.getValue() instanceof ObjectNode node) {
                node.removeAll();
                if (old) node.put("type", "string").put("format", "binary");
            }
        });
    }

    private static boolean isFile(JsonNode value) {
        return value.asString("").equals(Content.FILE)
                || value.path(0).asString("").equals(Content.FILE);
    }

    private static String reason(int status) {
        var reason = Statuses.words(Integer.toString(status));
        return reason.isEmpty() ? "Status " + status : reason;
    }
}
