package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of AsyncAPI 2 or 3: what the service sends, or receives.
 *
 * @param flow from the clients' side, whichever side the description is written from
 */
record ChannelOperation(String id, Flow flow, Channel channel, Located place, Map<String, Located> messages) {

    static List<ChannelOperation> all(Located root, List<Channel> channels) {
        boolean client =
                root.node().path("x-parley").path("perspective").asString("").equals("client");
        return Channel.isSecond(root) ? second(channels, client) : third(root, channels, client);
    }

    private static List<ChannelOperation> third(Located root, List<Channel> channels, boolean client) {
        var all = new ArrayList<ChannelOperation>();
        for (var each : root.child("operations").map(Located::children).orElse(List.of())) {
            if (each.key().startsWith("x-")) continue;
            var place = each.resolved();
            var flow = place.node().path("action").asString("").equals("send") ? Flow.OUTPUT : Flow.INPUT;
            channel(place.child("channel"), channels)
                    .ifPresent(channel -> all.add(new ChannelOperation(
                            each.key(), client ? flow.back() : flow, channel, place, messages(place, channel))));
        }
        return all;
    }

    private static Optional<Channel> channel(Optional<Located> reference, List<Channel> channels) {
        return reference
                .map(Located::resolved)
                .map(place -> channels.stream()
                        .filter(each -> each.place().equals(place))
                        .findFirst()
                        .orElseGet(() -> new Channel(
                                place.key(), place.node().path("address").asString(""), place)));
    }

    private static Map<String, Located> messages(Located owner, Channel channel) {
        if (!owner.node().has("messages")) return channel.messages();
        Map<String, Located> all = new LinkedHashMap<>();
        for (var each : owner.child("messages").map(Located::items).orElse(List.of())) {
            var name = each.step() instanceof Resolution.Found(Located target) ? target.key() : each.key();
            all.put(name, each.resolved());
        }
        return all;
    }

    private static List<ChannelOperation> second(List<Channel> channels, boolean client) {
        var all = new ArrayList<ChannelOperation>();
        for (var channel : channels) {
            for (var action : List.of("publish", "subscribe")) {
                var flow = action.equals("publish") ? Flow.INPUT : Flow.OUTPUT;
                channel.place().child(action).ifPresent(place -> {
                    var id = place.node().path("operationId").asString(action + " " + channel.id());
                    all.add(new ChannelOperation(id, client ? flow.back() : flow, channel, place, ofSecond(place)));
                });
            }
        }
        return all;
    }

    private static Map<String, Located> ofSecond(Located operation) {
        Map<String, Located> all = new LinkedHashMap<>();
        var message = operation.child("message").orElse(null);
        if (message == null) return all;
        var each = message.resolved().node().has("oneOf")
                ? message.resolved().child("oneOf").map(Located::items).orElse(List.of())
                : List.of(message);
        for (var one : each) {
            var place = one.resolved();
            var component = Wording.component(place);
            var name = component != null ? component : place.node().path("name").asString(one.key());
            all.put(name, place);
        }
        return all;
    }

    /** Whether its id is its own, and not made of its channel. */
    boolean isNamed() {
        return place.node().has("action") || place.node().has("operationId");
    }

    String title() {
        return (flow == Flow.INPUT ? "to " : "from ") + channel.title() + " (" + id + ")";
    }

    /** What answers it. */
    Optional<Located> reply() {
        return place.child("reply").map(Located::resolved);
    }

    /** The messages that answer it. */
    Map<String, Located> replies(List<Channel> channels) {
        return reply().flatMap(reply -> replyChannel(channels).map(there -> messages(reply, there)))
                .orElse(Map.of());
    }

    /** Where what answers it is sent. */
    Optional<Channel> replyChannel(List<Channel> channels) {
        return reply().map(reply -> channel(reply.child("channel"), channels).orElse(channel));
    }
}
