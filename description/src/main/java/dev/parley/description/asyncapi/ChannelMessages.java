package dev.parley.description.asyncapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The kinds of messages of a channel, with who sends them, as its document says. */
public final class ChannelMessages {

    private final StandardDocument document;
    private final Pointer channel;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private ChannelMessages(StandardDocument document, String channel) {
        this.document = document;
        this.channel = Pointer.of("channels", channel);
        var sent = new LinkedHashSet<String>();
        var received = new LinkedHashSet<String>();
        directions(sent, received);
        boolean any = sent.isEmpty() && received.isEmpty();
        var at = References.resolved(document, this.channel).child("messages");
        for (var key : node(at).propertyNames()) {
            var message = References.resolved(document, at.child(key));
            var payload = message.child("payload");
            boolean wrapped = node(References.resolved(document, payload)).has("schemaFormat");
            kinds.put(
                    key,
                    new Kind(
                            key,
                            title(node(message), key),
                            message,
                            wrapped ? References.resolved(document, payload).child("schema") : payload,
                            any || sent.contains(key),
                            any || received.contains(key)));
        }
    }

    /**
     * A kind of message.
     *
     * @param at where it is written
     * @param payload where its schema is, if it has one
     * @param sent whether clients send it
     * @param received whether clients receive it
     */
    public record Kind(String key, String title, Pointer at, Pointer payload, boolean sent, boolean received) {}

    /** Those of a channel; nothing where the document has no such channel. */
    public static Optional<ChannelMessages> of(StandardDocument document, String channel) {
        return EndpointReading.node(document, channel).map(_ -> new ChannelMessages(document, channel));
    }

    private static String title(JsonNode message, String key) {
        return Nodes.text(message, "title", Nodes.text(message, "name", key));
    }

    private JsonNode node(Pointer at) {
        return document.node(at).orElse(Nodes.NONE);
    }

    /** All kinds, in the order of the channel. */
    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** A judge of messages by these kinds; used by one thread. */
    public MessageJudge judge() {
        return new MessageJudge(document, kinds());
    }

    private void directions(Set<String> sent, Set<String> received) {
        var perspective =
                document.node(Pointer.of(Nodes.EXTENSION, "perspective")).map(Nodes::scalar);
        boolean client = perspective.filter("client"::equals).isPresent();
        for (var key : document.keys("operations")) {
            var operation = References.resolved(document, node(Pointer.of("operations", key)));
            if (!isHere(operation.path("channel"))
                    && !isHere(operation.path("reply").path("channel"))) continue;
            boolean sends = Nodes.text(operation, "action", "").equals("send") == client;
            if (isHere(operation.path("channel"))) (sends ? sent : received).addAll(named(operation));
            var reply = References.resolved(document, operation.path("reply"));
            boolean replies = operation.has("reply") && (!reply.has("channel") || isHere(reply.path("channel")));
            if (replies && reply.has("messages")) (sends ? received : sent).addAll(named(reply));
        }
    }

    private boolean isHere(JsonNode reference) {
        return References.target(reference).filter(channel::equals).isPresent();
    }

    private List<String> named(JsonNode holder) {
        var messages = channel.child("messages");
        if (!holder.has("messages"))
            return List.copyOf(node(References.resolved(document, channel))
                    .path("messages")
                    .propertyNames());
        var names = new ArrayList<String>();
        for (var reference : Nodes.items(holder.path("messages"))) {
            References.target(reference)
                    .filter(target ->
                            target.startsWith(messages) && target.tokens().size() == 4)
                    .ifPresent(target -> names.add(target.last()));
        }
        return names;
    }
}
