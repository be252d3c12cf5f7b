package dev.parley.description.traffic;

import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.asyncapi.Constants;
import dev.parley.description.asyncapi.MessageJudge;
import dev.parley.description.asyncapi.SocketIoEvent;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final List<String> evidence;

    MessageDescribing(DocumentEdit edit, FoundChannel found, String channel, Widening widening, List<String> evidence) {
        this.edit = edit;
        this.found = found;
        this.channel = channel;
        this.messages = References.resolved(edit.document(), Pointer.of("channels", channel))
                .child("messages");
        this.widening = widening;
        this.evidence = evidence;
    }

    void write() {
        var all = new ArrayList<Told>();
        int number = 0;
        for (var connection : found.connections()) {
            int here = number++;
            connection.messages().forEach(message -> all.add(Told.of(here, message)));
        }
        if (all.isEmpty()) return;
        var rest = new ArrayList<Told>();
        var known = known(all, rest);
        var there = ChannelMessages.of(edit.document(), channel).orElseThrow().kinds();
        var taken = new LinkedHashSet<String>();
        there.forEach(kind -> taken.add(kind.key()));
        var fresh = KindFinding.of(rest, taken);
        var kinds = new ArrayList<FoundKind>();
        known.forEach((kind, those) -> kinds.add(widened(kind, those)));
        for (var kind : fresh) {
            edit.set(messages.child(kind.name()), message(kind));
            evidence.add(told(kind));
            kinds.add(kind);
        }
        var replies = Replies.of(kinds, all);
        new OperationsOfChannel(edit, channel, evidence).write(kinds, replies);
    }

    /** The messages that kinds of the description are, or come near to; the others go to the rest. */
    private Map<ChannelMessages.Kind, List<Told>> known(List<Told> all, List<Told> rest) {
        var known = new LinkedHashMap<ChannelMessages.Kind, List<Told>>();
        var kinds = ChannelMessages.of(edit.document(), channel).orElseThrow();
        if (kinds.kinds().isEmpty()) {
            rest.addAll(all);
            return known;
        }
        MessageJudge judge = kinds.judge();
        for (var told : all) {
            var kind = judge.judge(
                            told.sent(), told.message().text(), told.message().head())
                    .kind();
            if (kind == null) rest.add(told);
            else known.computeIfAbsent(kind, _ -> new ArrayList<>()).add(told);
        }
        return known;
    }

    private FoundKind widened(ChannelMessages.Kind kind, List<Told> those) {
        var samples = new ArrayList<JsonNode>();
        for (var told : those) {
            if (told.tree() != null) samples.add(Hidden.tree(told.json()));
        }
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
        message.set("payload", KindSchema.of(kind, widening.form()));
        example(kind)
                .ifPresent(example -> message.putArray("examples")
                        .addObject()
                        .put("name", kind.name())
                        .set("payload", example));
        return message;
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
