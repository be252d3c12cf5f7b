package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.asyncapi.SocketIoEvent;
import dev.parley.description.document.JsonContent;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Shows messages of AsyncAPI: who sends them, what is in them, and examples. */
final class MessageView {

    private final Showing showing;
    private final SchemaView schemas;
    private final String usualType;

    MessageView(Showing showing, SchemaView schemas, Located root) {
        this.showing = showing;
        this.schemas = schemas;
        var type = text(root, "defaultContentType");
        this.usualType = type.isEmpty() ? "application/json" : type;
    }

    /**
     * A message.
     *
     * @param way who sends it, or nothing where nobody is known to
     * @param about what is said of it here, such as that it is a reply
     */
    Html whole(String key, Located message, Way way, String about) {
        var left = new ArrayList<Html>();
        Showing.broken(message).ifPresent(left::add);
        var summary = word(message, "summary");
        if (!summary.isBlank()) left.add(Html.of("p", Markdown.line(summary)));
        left.addAll(Markdown.blocks(word(message, "description"), 4));
        left.addAll(showing.externalDocs(message));
        Channel.find(message, "headers", showing).map(this::schema).ifPresent(headers -> {
            left.add(Html.of("h4", "Headers"));
            left.addAll(fields(headers));
        });
        payload(message).ifPresent(payload -> {
            boolean both = Channel.find(message, "headers", showing).isPresent();
            if (both) left.add(Html.of("h4", "Payload"));
            left.addAll(fields(payload));
            showing.resolved(payload).descendant(SocketIoEvent.ARGUMENTS).ifPresent(arguments -> {
                left.add(Html.of("h4", "Arguments of the event"));
                left.addAll(fields(arguments));
            });
        });
        correlation(message, left);
        var type = type(message);
        var right = new ExampleView(showing).ofMessage(message, type, () -> sample(message, way));
        return ContentView.sides(top(key, message, way, about, type), left, right);
    }

    private Html top(String key, Located message, Way way, String about, String type) {
        var line = new ArrayList<Html>();
        if (way != Way.UNKNOWN) {
            line.add(Html.of("span", way.words()).in("way " + way.style()));
            line.add(Html.text(" "));
        }
        line.add(Html.of("strong", title(key, message)));
        if (!about.isEmpty())
            line.addAll(List.of(Html.text(" "), Html.of("span", about).in("quiet")));
        if (!type.equals("application/json")) line.addAll(List.of(Html.text(" "), Html.of("code", type)));
        return Html.of("p", line).in("media");
    }

    /** Who sends a message. */
    enum Way {
        SENT("↑ send", "sent"),
        RECEIVED("↓ receive", "received"),
        UNKNOWN("", "");

        private final String words;
        private final String style;

        Way(String words, String style) {
            this.words = words;
            this.style = style;
        }

        String words() {
            return words;
        }

        String style() {
            return style;
        }

        /** Whose members a sample of the message shows. */
        dev.parley.description.sample.Way sample() {
            return this == SENT ? dev.parley.description.sample.Way.SENT : dev.parley.description.sample.Way.RECEIVED;
        }
    }

    /** What it is called. */
    String title(String key, Located message) {
        for (var name : List.of("title", "name")) {
            if (!word(message, name).isBlank()) return word(message, name).strip();
        }
        return key;
    }

    private String word(Located message, String key) {
        return Channel.find(message, key, showing)
                .filter(each -> each.node().isString())
                .map(each -> each.node().stringValue())
                .orElse("");
    }

    private String type(Located message) {
        var own = word(message, "contentType");
        return own.isBlank() ? usualType : own;
    }

    /** A schema in whatever notation: the one of a Multi Format Schema Object is within it (AsyncAPI 3.0, “Multi Format Schema Object”). */
    private Located schema(Located at) {
        var resolved = showing.resolved(at);
        return resolved.node().has("schemaFormat") ? resolved.child("schema").orElse(resolved) : at;
    }

    private Optional<Located> payload(Located message) {
        return Channel.find(message, "payload", showing).map(this::schema);
    }

    private List<Html> fields(Located schema) {
        var holder = schema.parent().filter(each -> schema.key().equals("schema"));
        var format = holder.map(each -> text(each, "schemaFormat")).orElse("");
        boolean own = !format.isEmpty() && !format.matches(".*(json|aai\\.asyncapi|openapi).*");
        if (!own) return schemas.whole(schema);
        var characters = schema.node().isString() ? schema.node().stringValue() : JsonContent.pretty(schema.node());
        return List.of(
                Html.of("p", Html.text("A schema of "), Html.of("code", format)),
                Html.of("pre", Html.of("code", characters)).with("tabindex", "0"));
    }

    private void correlation(Located message, List<Html> all) {
        Channel.find(message, "correlationId", showing).map(showing::resolved).ifPresent(id -> {
            var line = new ArrayList<Html>();
            line.add(Html.text("Correlation ID: "));
            line.add(Html.of("code", text(id, "location")));
            if (!text(id, "description").isBlank()) {
                line.add(Html.text(". "));
                line.addAll(Markdown.line(text(id, "description")));
            }
            all.add(Html.of("p", line));
        });
    }

    /** Whether it is no text. */
    boolean isBinary(Located message) {
        return !TriedBody.isText(type(message));
    }

    /** What a message may look like, if it is JSON. */
    Optional<JsonNode> sample(Located message, Way way) {
        var given = Channel.find(message, "examples", showing).map(Located::items).orElse(List.of()).stream()
                .flatMap(each -> each.child("payload").stream())
                .map(Located::node)
                .findFirst();
        if (given.isPresent() || !ExampleView.isJson(type(message))) return given;
        return payload(message).flatMap(each -> showing.sample(each, way.sample(), Extent.ALL));
    }
}
