package dev.parley.description.traffic;

import dev.parley.description.asyncapi.Server;
import dev.parley.description.auth.Field;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.inference.InferenceOptions;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a channel that was found into a document: what was seen and is not said there comes in, and nothing goes. Used once. */
final class ChannelDescribing {

    private final DocumentEdit edit;
    private final FoundChannel found;
    private final SharedShapes shared;
    private final Names names;
    private final Widening widening;
    private final List<String> evidence = new ArrayList<>();

    ChannelDescribing(DocumentEdit edit, FoundChannel found, SharedShapes shared, Names names) {
        this.edit = edit;
        this.found = found;
        this.shared = shared;
        this.names = names;
        this.widening = new Widening(edit, InferenceOptions.Form.JSON_SCHEMA);
    }

    private JsonNode node(Pointer at) {
        return edit.document().node(at).orElse(Nodes.NONE);
    }

    /** Writes it, and says what speaks for it. */
    List<String> write() {
        var key = found.key() == null ? create() : found.key();
        var at = References.resolved(edit.document(), Pointer.of("channels", key));
        int messages = found.connections().stream()
                .mapToInt(each -> each.messages().size())
                .sum();
        int connections = found.connections().size();
        evidence.add(connections
                + (connections == 1 ? " connection, " : " connections, ")
                + messages
                + (messages == 1 ? " message" : " messages"));
        var subprotocols = found.connections().stream()
                .map(Seen.Connection::subprotocol)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!subprotocols.isEmpty()) evidence.add("subprotocol " + subprotocols);
        parameters(at);
        bindings(at);
        new MessageDescribing(edit, found, key, widening, shared, names, evidence).write();
        return evidence;
    }

    private String create() {
        var words = new StringBuilder();
        for (var segment : found.template().segments())
            if (!Template.isParameter(segment)) words.append(' ').append(segment);
        var key = names.say(names.find(
                FoundName.Kind.CHANNEL,
                Standard.ASYNCAPI.key(),
                found.owner(),
                edit.document().keys("channels"),
                taken -> Keys.camel(words.toString(), "channel", taken)));
        var channel = Nodes.FACTORY.objectNode().put("address", found.template().path());
        channel.putArray("servers").addObject().put("$ref", References.to(server()));
        channel.putObject("messages");
        channel.putObject("bindings").putObject("ws").put("bindingVersion", "0.1.0");
        var subprotocols = new LinkedHashSet<String>();
        found.connections().forEach(each -> {
            var one = each.subprotocol();
            if (one != null && !one.isEmpty()) subprotocols.add(one);
        });
        if (!subprotocols.isEmpty()) {
            var list =
                    channel.putObject(Nodes.EXTENSION).putObject("connection").putArray("subprotocols");
            subprotocols.forEach(list::add);
        }
        edit.create(PartName.channel(key), channel, null);
        return key;
    }

    private Pointer server() {
        var address = Address.of(found.server() + "/").orElseThrow();
        for (var key : edit.document().keys("servers")) {
            var server = Server.of(edit.document(), Pointer.of("servers", key));
            boolean same = (server.protocol() + "://" + server.host()).equalsIgnoreCase(found.server());
            if (same && server.path().isEmpty()) return server.at();
        }
        var key = names.say(names.find(
                FoundName.Kind.SERVER,
                Standard.ASYNCAPI.key(),
                found.server(),
                edit.document().keys("servers"),
                taken -> Keys.free(address.host(), "server", taken)));
        var name = new PartName(PartKind.SERVER, key);
        edit.create(
                name, Nodes.FACTORY.objectNode().put("host", address.host()).put("protocol", address.scheme()), null);
        return name.pointer();
    }

    private void parameters(Pointer channel) {
        var segments = found.template().segments();
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).matches("\\{[^{}]*\\}")) continue;
            var name = segments.get(i).substring(1, segments.get(i).length() - 1);
            var values = new LinkedHashSet<String>();
            for (var connection : found.connections()) {
                var address = Address.of(connection.url()).orElseThrow();
                var path =
                        Template.segments(address.isOn(found.base()) ? address.behind(found.base()) : address.path());
                if (path.size() > i) values.add(Address.segment(path.get(i)));
            }
            if (values.isEmpty()) continue;
            evidence.add(
                    "path {" + name + "}: " + (values.size() == 1 ? "1 value" : values.size() + " different values"));
            var at = References.resolved(
                    edit.document(), channel.child("parameters").child(name));
            if (!node(at).isEmpty()) continue;
            var parameter = Nodes.FACTORY.objectNode();
            var shown = values.stream()
                    .map(value -> Hidden.value(name, value))
                    .filter(value -> !value.equals(Hidden.MASK))
                    .limit(3)
                    .toList();
            if (!shown.isEmpty()) shown.forEach(parameter.putArray("examples")::add);
            edit.set(at, parameter);
        }
    }

    private void bindings(Pointer channel) {
        var queries = new ArrayList<JsonNode>();
        var headers = new ArrayList<JsonNode>();
        for (var connection : found.connections()) {
            queries.add(object(Address.of(connection.url()).orElseThrow().query(), false));
            headers.add(object(connection.sent(), true));
        }
        binding(channel, "query", queries);
        binding(channel, "headers", headers);
    }

    private static ObjectNode object(List<Field> fields, boolean header) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) {
            boolean meant = !header
                    || KnownHeaders.isParameter(field.name())
                    || KnownHeaders.isKey(field.name())
                    || field.name().equalsIgnoreCase("Authorization");
            if (meant && !field.name().isBlank())
                values.putIfAbsent(field.name(), Hidden.value(field.name(), field.value()));
        }
        var object = Nodes.FACTORY.objectNode();
        values.forEach(
                (name, value) -> object.set(name, Shapes.typed(List.of(value)).getFirst()));
        return object;
    }

    private void binding(Pointer channel, String name, List<JsonNode> samples) {
        if (samples.stream().allMatch(JsonNode::isEmpty)) return;
        var at = channel.child("bindings").child("ws").child(name);
        var bindings = References.resolved(edit.document(), channel.child("bindings"));
        if (node(bindings).isMissingNode())
            edit.set(bindings, Nodes.FACTORY.objectNode().set("ws", Nodes.FACTORY.objectNode()));
        var ws = References.resolved(edit.document(), bindings.child("ws"));
        if (node(ws).isMissingNode()) edit.set(ws, Nodes.FACTORY.objectNode());
        var names = samples.stream()
                .flatMap(each -> each.propertyNames().stream())
                .distinct()
                .toList();
        evidence.add(name + " " + String.join(", ", names));
        boolean isNew = node(ws.child(at.last())).isMissingNode();
        widening.widen(ws.child(at.last()), samples).ifPresent(evidence::add);
        if (isNew)
            names.forEach(
                    each -> example(ws.child(at.last()).child("properties").child(each), each, samples));
    }

    /** What was sent is an example, so that it can be sent again. */
    private void example(Pointer schema, String name, List<JsonNode> samples) {
        if (!node(schema).isObject() || node(schema).has("examples")) return;
        samples.stream()
                .map(sample -> sample.path(name))
                .filter(value -> value.isValueNode() && !value.asString("").equals(Hidden.MASK))
                .findFirst()
                .ifPresent(value -> edit.set(
                        schema.child("examples"), Nodes.FACTORY.arrayNode().add(value)));
    }
}
