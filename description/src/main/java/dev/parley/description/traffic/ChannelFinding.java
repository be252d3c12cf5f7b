package dev.parley.description.traffic;

import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.asyncapi.Server;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the channels that connections are of: those of the description first, the others by their paths. Used once. */
final class ChannelFinding {

    private final StandardDocument document;
    private final List<Left> left = new ArrayList<>();

    ChannelFinding(StandardDocument document) {
        this.document = document;
    }

    /** What was left out, and why. */
    List<Left> left() {
        return left;
    }

    private record Placed(
            Seen.Connection connection,
            Address address,
            @Nullable String key,
            Template template,
            String base) {}

    List<FoundChannel> of(List<Seen.Connection> connections) {
        var placed = new ArrayList<Placed>();
        var unknown = new LinkedHashMap<String, List<Placed>>();
        for (var connection : connections) {
            var address =
                    Address.of(connection.url()).filter(each -> each.scheme().startsWith("ws"));
            if (address.isEmpty()) {
                left.add(new Left(connection.from(), "It has no address of a WebSocket server"));
                continue;
            }
            var known = known(connection, address.get());
            if (known != null) placed.add(known);
            else
                unknown.computeIfAbsent(address.get().origin(), _ -> new ArrayList<>())
                        .add(new Placed(
                                connection,
                                address.get(),
                                null,
                                Template.of(address.get().path()),
                                ""));
        }
        unknown.values().forEach(those -> placed.addAll(byPath(those)));
        var groups = new LinkedHashMap<String, List<Placed>>();
        for (var each : placed) {
            var group = each.key() == null
                    ? each.address().origin() + each.template().shape()
                    : "#" + each.key();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(each);
        }
        return groups.values().stream().map(this::channel).toList();
    }

    private FoundChannel channel(List<Placed> group) {
        var first = group.getFirst();
        var connections = group.stream().map(Placed::connection).toList();
        return new FoundChannel(
                first.key(),
                first.template(),
                first.address().origin(),
                first.base(),
                connections,
                FoundMessages.of(document, first.key(), connections));
    }

    private static List<Placed> byPath(List<Placed> those) {
        var templates = PathFinding.of(those.stream().map(ChannelFinding::seat).toList());
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < those.size(); i++) {
            var each = those.get(i);
            placed.add(new Placed(each.connection(), each.address(), null, templates.get(i), ""));
        }
        return placed;
    }

    private static PathFinding.Seat seat(Placed placed) {
        var connection = placed.connection();
        boolean isDone = !connection.messages().isEmpty();
        return new PathFinding.Seat(Template.segments(placed.address().path()), "", isDone, shape(connection));
    }

    /** What tells that two channels are one: the names in their messages. */
    private static Set<String> shape(Seen.Connection connection) {
        var shape = new HashSet<String>();
        connection.messages().stream()
                .limit(20)
                .map(message -> Told.of(0, message))
                .forEach(told -> shape.addAll(told.json().propertyNames()));
        return shape;
    }

    /** The channel that it was opened from, if its address is still that one's, or one with its server and address. */
    private @Nullable Placed known(Seen.Connection connection, Address address) {
        var path = Template.segments(address.path());
        for (var key : EndpointReading.channels(document)) {
            var node = References.resolved(
                    document, document.node(Pointer.of("channels", key)).orElse(Nodes.NONE));
            var template = Template.of(Nodes.text(node, "address", ""));
            if (key.equals(connection.channel())) {
                int skip = path.size() - template.segments().size();
                boolean empty = Nodes.text(node, "address", "").isEmpty();
                if (empty) return new Placed(connection, address, key, Template.of(address.path()), "");
                if (skip >= 0 && template.fits(path.subList(skip, path.size())))
                    return new Placed(connection, address, key, template, base(path, skip));
            }
            for (var server : servers(node.path("servers"))) {
                var origin = server.protocol() + "://" + server.host();
                var named = Address.of(origin + "/").map(Address::origin).orElse("");
                if (!named.equals(address.origin()) || !address.isOn(server.path())) continue;
                if (template.fits(Template.segments(address.behind(server.path()))))
                    return new Placed(connection, address, key, template, server.path());
            }
        }
        return null;
    }

    private static String base(List<String> path, int skip) {
        return skip == 0 ? "" : "/" + String.join("/", path.subList(0, skip));
    }

    private List<Server> servers(JsonNode named) {
        var servers = new ArrayList<Server>();
        for (var reference : named) {
            References.target(reference)
                    .filter(at -> document.node(at).isPresent())
                    .ifPresent(at -> servers.add(Server.of(document, at)));
        }
        if (servers.isEmpty())
            document.keys("servers").forEach(key -> servers.add(Server.of(document, Pointer.of("servers", key))));
        return servers;
    }
}
