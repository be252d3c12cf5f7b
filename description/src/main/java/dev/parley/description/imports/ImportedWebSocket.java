package dev.parley.description.imports;

import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import java.util.List;

/**
 * A WebSocket request of a collection.
 *
 * @param received messages that the service was seen to send, in their order
 */
public record ImportedWebSocket(
        String name, WebSocketRequest request, PersonalOptions personal, Scripts scripts, List<MessageContent> received)
        implements ImportedItem {

    public ImportedWebSocket {
        received = List.copyOf(received);
    }
}
