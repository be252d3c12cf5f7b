package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.docs.MessageView.Way;
import dev.parley.description.document.JsonContent;
import dev.parley.description.document.Nodes;
import dev.parley.description.html.Html;
import dev.parley.description.html.Markdown;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Shows a channel of AsyncAPI: how it is connected to, its parameters, its messages each way, and what follows what. Used for one page. */
final class ChannelView {

    private final Showing showing;
    private final Channel channel;
    private final List<Located> servers;
    private final SchemaView schemas;
    private final ParameterView parameters;
    private final MessageView messages;

    /** @param servers that it is on, references followed */
    ChannelView(Showing showing, Located root, Channel channel, List<Located> servers) {
        this.showing = showing;
        this.channel = channel;
        this.servers = servers;
        this.schemas = new SchemaView(showing);
        this.parameters = new ParameterView(showing, schemas);
        this.messages = new MessageView(showing, schemas, root);
    }

    List<Html> whole(String service) {
        var all = new ArrayList<Html>();
        var summary = text(channel.at(), "summary");
        if (!summary.isBlank()) all.add(Html.of("p", Markdown.line(summary)).in("lead"));
        all.addAll(Showing.description(channel.at()));
        all.addAll(showing.externalDocs(channel.at()));
        headed("Handshake", handshake(), all);
        headed("Parameters", parameters.table(rows()), all);
        headed("Messages", messages(), all);
        var steps = steps();
        if (!steps.isEmpty()) headed("Sequence", List.of(new SequenceDiagram(service, steps).html()), all);
        headed("Details", operations(), all);
        return all;
    }

    private static void headed(String heading, List<Html> content, List<Html> all) {
        if (content.isEmpty()) return;
        all.add(Html.of("h2", heading));
        all.addAll(content);
    }

    private Optional<Located> binding() {
        return showing.child(channel.at(), "bindings").flatMap(each -> showing.child(each, "ws"));
    }

    /** What is known of how a connection begins. */
    private List<Html> handshake() {
        var all = new ArrayList<Html>();
        if (channel.webSocket()) {
            var method = binding()
                    .map(each -> text(each, "method"))
                    .filter(each -> !each.isEmpty())
                    .orElse("GET");
            term(
                    "Request",
                    List.of(Html.of("code", method + " " + path()), Html.text(", upgraded to WebSocket (101)")),
                    all);
            var connection = channel.at().node().path(Nodes.EXTENSION).path("connection");
            var protocols = Nodes.items(connection.path("subprotocols")).stream()
                    .map(each -> List.<Html>of(Html.of("code", Nodes.scalar(each))))
                    .toList();
            if (!protocols.isEmpty()) term("Subprotocol", Showing.joined(protocols, ", "), all);
            if (connection.path("deflate").isBoolean()) {
                term(
                        "Compression",
                        List.of(Html.text(
                                connection.path("deflate").booleanValue() ? "permessage-deflate is offered" : "none")),
                        all);
            }
        }
        var security = new LinkedHashSet<List<Html>>();
        servers.forEach(each -> security.add(security(each.child("security"))));
        channel.operations().forEach(each -> security.add(security(Channel.find(each.at(), "security", showing))));
        security.stream().filter(each -> !each.isEmpty()).forEach(each -> term("Credentials", each, all));
        for (var server : servers) {
            var words = new ArrayList<Html>();
            words.add(Html.of("code", url(server)));
            if (!text(server, "title").isBlank()) words.add(Html.text(" " + text(server, "title")));
            term("Server", words, all);
        }
        return all.isEmpty() ? List.of() : List.of(Html.of("dl", all).in("terms"));
    }

    private String path() {
        var before =
                servers.isEmpty() ? "" : text(servers.getFirst(), "pathname").replaceAll("/$", "");
        var path = before + channel.path();
        return path.isEmpty() ? "/" : path;
    }

    private List<Html> security(Optional<Located> schemes) {
        return schemes.map(Located::items)
                .map(each -> new SecurityView(showing, channel.at()).schemes(each))
                .orElse(List.of());
    }

    private static void term(String name, List<Html> words, List<Html> all) {
        all.add(Html.of("dt", name));
        all.add(Html.of("dd", words));
    }

    static String url(Located server) {
        var host = text(server, "host");
        var protocol = text(server, "protocol");
        return (protocol.isEmpty() ? "" : protocol + "://") + host + text(server, "pathname");
    }

    List<ParameterView.Row> rows() {
        var rows = new ArrayList<ParameterView.Row>();
        channel.at()
                .child("parameters")
                .map(Located::children)
                .orElse(List.of())
                .forEach(each -> {
                    var at = showing.resolved(each);
                    // a parameter of AsyncAPI 3 is a text, and says itself what it may be
                    rows.add(new ParameterView.Row(
                            each.key(), "path", true, at, at.child("schema").or(() -> Optional.of(at))));
                });
        binding().ifPresent(binding -> {
            properties(binding, "query", rows);
            properties(binding, "headers", rows);
        });
        return rows;
    }

    private void properties(Located binding, String key, List<ParameterView.Row> rows) {
        binding.child(key).ifPresent(at -> {
            var schema = showing.schema(at);
            var required = schema.required();
            schema.properties()
                    .forEach((name, property) -> rows.add(new ParameterView.Row(
                            name,
                            key.equals("query") ? "query" : "header",
                            required.contains(name),
                            showing.resolved(property),
                            Optional.of(property))));
        });
    }

    private List<Html> messages() {
        var all = new ArrayList<Html>();
        Set<String> told = new LinkedHashSet<>();
        for (var action : channel.operations()) {
            var way = action.sent() ? Way.SENT : Way.RECEIVED;
            show(action.messages(), way, about(action), told, all);
            show(action.reply(), action.sent() ? Way.RECEIVED : Way.SENT, replyTo(action), told, all);
        }
        show(channel.others(showing), Way.UNKNOWN, "", told, all);
        return all;
    }

    private void show(Map<String, Located> each, Way way, String about, Set<String> told, List<Html> all) {
        each.forEach((key, message) -> {
            if (told.add(way + " " + message)) all.add(messages.whole(key, message, way, about));
        });
    }

    private String about(Channel.Action action) {
        var title = text(action.at(), "title");
        return title.isBlank() ? Markdown.plain(text(action.at(), "summary")) : title;
    }

    private String replyTo(Channel.Action action) {
        return "in reply to " + names(action.messages());
    }

    private String names(Map<String, Located> all) {
        return String.join(
                " or ",
                all.entrySet().stream()
                        .map(each -> messages.title(each.getKey(), each.getValue()))
                        .toList());
    }

    private List<SequenceDiagram.Step> steps() {
        var steps = new ArrayList<SequenceDiagram.Step>();
        if (channel.webSocket()) {
            steps.add(new SequenceDiagram.Step(true, "connect", "GET " + path() + ", upgrade → 101"));
        }
        for (var action : channel.operations()) {
            boolean asked = action.sent() || !action.reply().isEmpty();
            steps.add(new SequenceDiagram.Step(action.sent(), asked ? "message" : "any", names(action.messages())));
            if (!action.reply().isEmpty()) {
                steps.add(new SequenceDiagram.Step(!action.sent(), "reply", names(action.reply())));
            }
        }
        if (steps.size() < 2) return List.of();
        if (channel.webSocket()) steps.add(new SequenceDiagram.Step(true, "close", "close, from either side"));
        return steps;
    }

    /** What is said of operations beyond their messages. */
    private List<Html> operations() {
        var all = new ArrayList<Html>();
        for (var action : channel.operations()) {
            var about = new ArrayList<Html>();
            about.add(Html.of("h3", Html.of("code", action.at().key())));
            int plain = about.size();
            var summary = text(action.at(), "summary");
            if (!summary.isBlank()) about.add(Html.of("p", Markdown.line(summary)));
            about.addAll(Showing.description(action.at()));
            about.addAll(showing.externalDocs(action.at()));
            action.at()
                    .child("reply")
                    .map(showing::resolved)
                    .flatMap(reply -> showing.child(reply, "address"))
                    .ifPresent(address -> about.add(Html.of(
                            "p",
                            Html.text("The reply goes to the address in "),
                            Html.of("code", text(address, "location")))));
            if (about.size() > plain) all.addAll(about);
        }
        var bindings = showing.child(channel.at(), "bindings").filter(each -> !channel.webSocket());
        bindings.ifPresent(each -> all.add(Html.of(
                        "pre", Html.of("code", JsonContent.pretty(each.node())).with("data-language", "json"))
                .with("tabindex", "0")));
        return all;
    }

    /** The messages that a client may send, each with its name and an example; those that are bytes may have none. */
    ArrayNode sendable() {
        var all = Nodes.FACTORY.arrayNode();
        for (var action : channel.operations()) {
            var sent = action.sent() ? action.messages() : action.reply();
            sent.forEach((key, message) -> {
                var title = messages.title(key, message);
                var sample = messages.sample(message, Way.SENT).map(ChannelView::written);
                if (sample.isPresent()) all.addObject().put("name", title).put("text", sample.get());
                else if (messages.isBinary(message))
                    all.addObject().put("name", title).put("text", "").put("binary", true);
            });
        }
        return all;
    }

    private static String written(JsonNode sample) {
        return sample.isString() ? sample.stringValue() : JsonContent.pretty(sample);
    }

    /** What a client may send first, to be shown in code. */
    Optional<String> firstSent() {
        return channel.operations().stream()
                .filter(Channel.Action::sent)
                .flatMap(each -> each.messages().values().stream())
                .flatMap(each -> messages.sample(each, Way.SENT).stream())
                .map(each -> each.isString() ? each.stringValue() : each.toString())
                .findFirst();
    }
}
