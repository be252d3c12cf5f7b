package dev.parley.description.imports;

import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket request of a collection.
 *
 * @param id tells it from all others, where whoever keeps it knows one
 * @param tags by which a run can choose it
 * @param received messages that the service was seen to send, in their order
 */
public record ImportedWebSocket(
        @Nullable String id,
        String name,
        List<String> tags,
        WebSocketRequest request,
        PersonalOptions personal,
        Scripts scripts,
        List<MessageContent> received)
        implements ImportedItem {

    public ImportedWebSocket {
        tags = List.copyOf(tags);
        received = List.copyOf(received);
    }

    /** One that nobody told an id or tags of. */
    public ImportedWebSocket(
            String name,
            WebSocketRequest request,
            PersonalOptions personal,
            Scripts scripts,
            List<MessageContent> received) {
        this(null, name, List.of(), request, personal, scripts, received);
    }
}
