package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.text;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel of AsyncAPI with what happens on it, seen by a client.
 *
 * @param webSocket whether it is spoken to by WebSocket
 * @param operations those on it, in the order of the description
 */
record Channel(String key, Located at, boolean webSocket, List<Action> operations) {

    Channel {
        operations = List.copyOf(operations);
    }

    /**
     * An operation.
     *
     * @param sent by the client
     * @param messages those that it may be, by their keys
     * @param reply the messages that answer it
     */
    record Action(Located at, boolean sent, Map<String, Located> messages, Map<String, Located> reply) {

        Action {
            messages = new LinkedHashMap<>(messages);
            reply = new LinkedHashMap<>(reply);
        }
    }

    static Channel of(Located reference, Located root, boolean webSocket, Showing showing) {
        var at = showing.resolved(reference);
        boolean client =
                text(root.child(Nodes.EXTENSION).orElse(root), "perspective").equals("client");
        var actions = new ArrayList<Action>();
        for (var each : root.child("operations").map(Located::children).orElse(List.of())) {
            var operation = showing.resolved(each);
            if (!on(operation, at, showing)) continue;
            boolean sends = text(operation, "action").equals("send");
            var reply = showing.child(operation, "reply");
            actions.add(new Action(
                    operation,
                    sends == client,
                    messages(operation, at, showing),
                    reply.map(answer -> messages(
                                    answer, showing.child(answer, "channel").orElse(at), showing))
                            .orElse(Map.of())));
        }
        return new Channel(reference.key(), at, webSocket, actions);
    }

    private static boolean on(Located operation, Located channel, Showing showing) {
        return showing.child(operation, "channel").filter(channel::equals).isPresent();
    }

    /** Those that are listed, else all of the channel. */
    private static Map<String, Located> messages(Located holder, Located channel, Showing showing) {
        var listed = holder.child("messages");
        var all = new LinkedHashMap<String, Located>();
        if (listed.isEmpty()) {
            channel.child("messages")
                    .ifPresent(each ->
                            each.children().forEach(message -> all.put(message.key(), showing.resolved(message))));
            return all;
        }
        for (var each : listed.get().items()) {
            var step = each.step() instanceof dev.parley.description.reference.Resolution.Found(Located found)
                    ? found
                    : each;
            all.put(step.key(), showing.resolved(each));
        }
        return all;
    }

    String title() {
        var title = text(at, "title").strip();
        return title.isEmpty() ? key : title;
    }

    String address() {
        return text(at, "address");
    }

    /** Its part of a URL: an address that begins with no slash stands behind one. */
    String path() {
        var address = address();
        boolean bare = !address.isEmpty() && address.charAt(0) != '/' && address.charAt(0) != '?';
        return bare && webSocket ? "/" + address : address;
    }

    /** Its messages that no operation speaks of. */
    Map<String, Located> others(Showing showing) {
        var all = new LinkedHashMap<String, Located>();
        at.child("messages")
                .ifPresent(
                        each -> each.children().forEach(message -> all.put(message.key(), showing.resolved(message))));
        for (var action : operations) {
            all.values().removeAll(action.messages().values());
            all.values().removeAll(action.reply().values());
        }
        return all;
    }

    /** What an object of AsyncAPI says of a key, by itself or by its traits. */
    static Optional<Located> find(Located object, String key, Showing showing) {
        var own = object.child(key);
        if (own.isPresent()) return own;
        return object.child("traits").map(Located::items).orElse(List.of()).stream()
                .flatMap(trait -> showing.resolved(trait).child(key).stream())
                .findFirst();
    }
}
