package dev.parley.description.traffic;

import dev.parley.description.asyncapi.ChannelMessages;
import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Keys;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.PartKind;
import dev.parley.description.document.PartName;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Writes who sends which kinds of messages of a channel, and what is answered by what. Used once. */
final class OperationsOfChannel {

    private final DocumentEdit edit;
    private final String channel;
    private final Pointer at;
    private final String owner;
    private final Names names;
    private final List<String> evidence;
    private int created;

    /**
     * Of a channel.
     *
     * @param owner what the channel is whatever its names are
     */
    OperationsOfChannel(DocumentEdit edit, String channel, String owner, Names names, List<String> evidence) {
        this.edit = edit;
        this.channel = channel;
        this.at = Pointer.of("channels", channel);
        this.owner = owner;
        this.names = names;
        this.evidence = evidence;
    }

    private JsonNode node(Pointer pointer) {
        return edit.document().node(pointer).orElse(Nodes.NONE);
    }

    void write(List<FoundKind> kinds, List<Replies.Reply> replies) {
        var byRequest = new LinkedHashMap<FoundKind, List<Replies.Reply>>();
        replies.forEach(reply -> byRequest
                .computeIfAbsent(reply.request(), _ -> new ArrayList<>())
                .add(reply));
        byRequest.forEach(this::replied);
        single(kinds, true);
        single(kinds, false);
    }

    /** What the service does with what clients send: it receives it; in a document written by a client, it is the other way around. */
    private String action(boolean sentByClient) {
        var perspective =
                edit.document().node(Pointer.of(Nodes.EXTENSION, "perspective")).map(Nodes::scalar);
        boolean client = perspective.filter("client"::equals).isPresent();
        return sentByClient == client ? "send" : "receive";
    }

    private void replied(FoundKind request, List<Replies.Reply> replies) {
        correlate(request, replies);
        var answers =
                replies.stream().map(reply -> reply.reply().name()).distinct().toList();
        for (var reply : replies) {
            var how = reply.isById() ? "by " + KindSchema.words(reply.replyId()) : "by order alone";
            evidence.add(request.name() + " → " + reply.reply().name() + ": " + reply.times() + " of " + reply.of()
                    + ", " + how + (reply.isUncertain() ? ", which may be chance in so few" : ""));
        }
        boolean sent = request.messages().getFirst().sent();
        for (var key : edit.document().keys("operations")) {
            var operation = References.resolved(edit.document(), node(Pointer.of("operations", key)));
            if (!isOf(operation, action(sent)) || !names(operation).equals(List.of(request.name()))) continue;
            if (!operation.has("reply")) edit.set(Pointer.of("operations", key, "reply"), reply(answers));
            else more(Pointer.of("operations", key, "reply", "messages"), answers);
            return;
        }
        create(action(sent), request.name(), List.of(request.name()), answers);
    }

    /** Says where the id is, in both messages. */
    private void correlate(FoundKind request, List<Replies.Reply> replies) {
        for (var reply : replies) {
            if (!reply.isById()) continue;
            id(request.name(), reply.requestId());
            id(reply.reply().name(), reply.replyId());
        }
    }

    private void id(String message, Pointer place) {
        var there = References.resolved(
                edit.document(),
                References.resolved(edit.document(), at).child("messages").child(message));
        if (node(there).has("correlationId")) return;
        edit.set(there.child("correlationId"), Nodes.FACTORY.objectNode().put("location", "$message.payload#" + place));
    }

    private JsonNode reply(List<String> names) {
        var reply = Nodes.FACTORY.objectNode();
        reply.putObject("channel").put("$ref", References.to(at));
        return reply.set("messages", references(names));
    }

    private ArrayNode references(List<String> names) {
        var list = Nodes.FACTORY.arrayNode();
        names.forEach(name ->
                list.addObject().put("$ref", References.to(at.child("messages").child(name))));
        return list;
    }

    /** Adds what is missing to a list of messages. */
    private void more(Pointer list, List<String> names) {
        var all = Nodes.FACTORY.arrayNode();
        node(list).forEach(all::add);
        int before = all.size();
        for (var reference : references(names)) {
            if (all.valueStream().noneMatch(reference::equals)) all.add(reference);
        }
        if (all.size() > before) edit.set(list, all);
    }

    private boolean isOf(JsonNode operation, String action) {
        return Nodes.text(operation, "action", "").equals(action)
                && References.target(operation.path("channel"))
                        .filter(at::equals)
                        .isPresent();
    }

    private static List<String> names(JsonNode operation) {
        return Nodes.items(operation.path("messages")).stream()
                .flatMap(reference -> References.target(reference).stream())
                .map(Pointer::last)
                .toList();
    }

    /** Those of one direction that no operation speaks of yet. */
    private void single(List<FoundKind> kinds, boolean sent) {
        Map<String, ChannelMessages.Kind> said = new LinkedHashMap<>();
        boolean none = edit.document().keys("operations").stream()
                .noneMatch(key -> References.target(
                                node(Pointer.of("operations", key)).path("channel"))
                        .filter(this.at::equals)
                        .isPresent());
        ChannelMessages.of(edit.document(), channel).orElseThrow().kinds().forEach(kind -> said.put(kind.key(), kind));
        var messages = new ArrayList<String>();
        for (var kind : kinds) {
            var known = said.get(kind.name());
            boolean told = !none && known != null && (sent ? known.sent() : known.received());
            if (!told && (sent ? kind.isSent() : kind.isReceived())) messages.add(kind.name());
        }
        if (messages.isEmpty()) return;
        for (var key : edit.document().keys("operations")) {
            var operation = References.resolved(edit.document(), node(Pointer.of("operations", key)));
            if (!isOf(operation, action(sent)) || operation.has("reply")) continue;
            if (operation.has("messages")) more(Pointer.of("operations", key, "messages"), messages);
            return;
        }
        create(action(sent), channel, messages, List.of());
    }

    private void create(String action, String name, List<String> messages, List<String> replies) {
        var key = names.say(names.find(
                FoundName.Kind.OPERATION,
                Standard.ASYNCAPI.key(),
                owner + " " + created++,
                edit.document().keys("operations"),
                taken -> Keys.camel(action + " " + spaced(name), action, taken)));
        var operation = Nodes.FACTORY.objectNode().put("action", action);
        operation.putObject("channel").put("$ref", References.to(at));
        operation.set("messages", references(messages));
        if (!replies.isEmpty()) operation.set("reply", reply(replies));
        edit.create(new PartName(PartKind.OPERATION, key), operation, null);
    }

    /** A key in words again. */
    private static String spaced(String key) {
        return key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
    }
}
