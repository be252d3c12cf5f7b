package dev.parley.description.traffic;

import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.asyncapi.Constants;
import dev.parley.description.asyncapi.SocketIoEvent;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the kinds of messages of a channel: those that it has take what was seen of them, the others are new. Used once. */
final class MessageDescribing {

    private final DocumentEdit edit;
    private final FoundChannel found;
    private final String channel;
    private final Pointer messages;
    private final Widening widening;
    private final SharedShapes shared;
    private final Names names;
    private final List<String> evidence;

    MessageDescribing(
            DocumentEdit edit,
            FoundChannel found,
            String channel,
            Widening widening,
            SharedShapes shared,
            Names names,
            List<String> evidence) {
        this.edit = edit;
        this.found = found;
        this.channel = channel;
        this.messages = References.resolved(edit.document(), Pointer.of("channels", channel))
                .child("messages");
        this.widening = widening;
        this.shared = shared;
        this.names = names;
        this.evidence = evidence;
    }

    void write() {
        if (found.messages().all().isEmpty()) return;
        var kinds = new ArrayList<FoundKind>();
        found.messages().known().forEach((kind, those) -> kinds.add(widened(kind, those)));
        var taken = edit.document().node(messages).orElse(Nodes.NONE).propertyNames();
        for (var each : found.messages().fresh()) {
            var kind = each.named(
                    names.say(names.find(FoundName.Kind.MESSAGE, found.owner(), each.name(), taken, _ -> each.name())));
            edit.set(messages.child(kind.name()), message(kind));
            evidence.add(told(kind));
            kinds.add(kind);
        }
        var replies = Replies.of(kinds, found.messages().all());
        new OperationsOfChannel(edit, channel, found.owner(), names, evidence).write(kinds, replies);
    }

    private FoundKind widened(ChannelMessages.Kind kind, List<Told> those) {
        var samples = FoundMessages.samples(those);
        if (!samples.isEmpty()) {
            var problem = widening.widen(kind.payload(), samples);
            problem.ifPresent(why -> evidence.add(kind.key() + ": " + why));
        }
        var found = new FoundKind(kind.key(), constants(kind), null).with(those);
        arguments(kind, found);
        evidence.add(kind.key() + ": " + count(those.size()) + ", described already");
        return found;
    }

    /** What an event of Socket.IO says, argument by argument. */
    private void arguments(ChannelMessages.Kind kind, FoundKind found) {
        var at = References.resolved(edit.document(), kind.payload()).then(SocketIoEvent.ARGUMENTS);
        var items = edit.document().node(at.child("items"));
        if (items.isEmpty()) return;
        var said = KindSchema.arguments(found);
        if (!items.get().isArray()) {
            var all = said.stream().flatMap(JsonNode::valueStream).toList();
            widening.widen(at.child("items"), all).ifPresent(why -> evidence.add(kind.key() + ": " + why));
            return;
        }
        for (int i = 0; i < items.get().size(); i++) {
            var place = Integer.toString(i);
            var there = said.stream()
                    .filter(each -> each.has(Integer.parseInt(place)))
                    .map(each -> each.get(Integer.parseInt(place)))
                    .toList();
            widening.widen(at.child("items").child(place), there)
                    .ifPresent(why -> evidence.add(kind.key() + ": " + why));
        }
    }

    private Map<Pointer, JsonNode> constants(ChannelMessages.Kind kind) {
        return Constants.of(edit.document(), kind.payload()).values();
    }

    private ObjectNode message(FoundKind kind) {
        var message = Nodes.FACTORY.objectNode().put("name", kind.name());
        message.put("contentType", kind.mediaType());
        message.set("payload", payload(kind));
        example(kind)
                .ifPresent(example -> message.putArray("examples")
                        .addObject()
                        .put("name", kind.name())
                        .set("payload", example));
        return message;
    }

    private JsonNode payload(FoundKind kind) {
        var schema = KindSchema.of(kind, widening.form());
        if (!kind.isJson()) return schema;
        var told = new LinkedHashSet<String>();
        var said = shared.said(schema, kind.exchanged(found.subject()), edit, widening, told);
        told.forEach(each -> evidence.add(kind.name() + ": shared schema " + each));
        return said;
    }

    private static Optional<JsonNode> example(FoundKind kind) {
        if (kind.isBinary()) return Optional.empty();
        if (kind.isJson()) return Shapes.example(kind.samples());
        return kind.messages().stream()
                .map(Told::text)
                .filter(text -> text.length() <= 2_000 && !Hidden.looks(text))
                .findFirst()
                .map(Nodes.FACTORY::stringNode);
    }

    private static String told(FoundKind kind) {
        var by = kind.constants().keySet().stream().map(KindSchema::words).toList();
        return kind.name() + ": " + count(kind.messages().size())
                + (by.isEmpty() ? "" : ", told by " + String.join(" and ", by));
    }

    private static String count(int size) {
        return size == 1 ? "1 message" : size + " messages";
    }
}
