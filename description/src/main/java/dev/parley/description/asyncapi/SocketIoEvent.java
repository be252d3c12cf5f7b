package dev.parley.description.asyncapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.openapi.JsonBody;
import dev.parley.description.source.Pointer;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A packet of Socket.IO (protocol 5) in one of Engine.IO (protocol 4) that carries an event or its acknowledgement: what the event says. */
public final class SocketIoEvent {

    /** Where the schema of a text says what the arguments of its event are, as a list. */
    public static final Pointer ARGUMENTS = Pointer.of(Nodes.EXTENSION, "arguments");

    private static final Pattern PACKET = Pattern.compile("4([2356])(?:\\d+-)?(?:/[^,]*,)?\\d*(\\[.*)", Pattern.DOTALL);

    private SocketIoEvent() {}

    /** The arguments of the event, without its name, or those of an acknowledgement; nothing where a text is none of both. */
    public static Optional<JsonNode> arguments(String text) {
        var packet = PACKET.matcher(text);
        if (!packet.matches()) return Optional.empty();
        var list = JsonBody.read(packet.group(2));
        if (list == null || !list.isArray()) return Optional.empty();
        var arguments = Nodes.FACTORY.arrayNode();
        boolean named = packet.group(1).equals("2") || packet.group(1).equals("5");
        list.valueStream().skip(named ? 1 : 0).forEach(arguments::add);
        return Optional.of(arguments);
    }
}
