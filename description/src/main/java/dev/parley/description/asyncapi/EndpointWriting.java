package dev.parley.description.asyncapi;

import dev.parley.description.request.WebSocketRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How endpoints are written into a document: edits of as few parts, and as little of them, as it takes. An endpoint is a channel; its place
 * in the tree is its place among the channels.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class EndpointWriting {

    private EndpointWriting() {}

    /**
     * A new endpoint.
     *
     * @param channel the key that was chosen for it
     */
    public record Created(String channel, List<PartEdit> edits) {
        public Created {
            edits = List.copyOf(edits);
        }
    }

    /** Adds an endpoint, before the channel or behind all others. */
    public static Created create(
            AsyncApiDocument document, String name, String folder, WebSocketRequest request, @Nullable String before) {
        throw new UnsupportedOperationException();
    }

    /** Makes the channel say the request; nothing when it does already. */
    public static List<PartEdit> save(AsyncApiDocument document, String channel, WebSocketRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Gives an endpoint another name. */
    public static List<PartEdit> rename(AsyncApiDocument document, String channel, String name) {
        throw new UnsupportedOperationException();
    }

    /** Puts an endpoint into a folder, before another channel or behind all others. */
    public static List<PartEdit> move(
            AsyncApiDocument document, String channel, String folder, @Nullable String before) {
        throw new UnsupportedOperationException();
    }

    /** Takes an endpoint away, with the operations of its channel and the server that nothing else uses. */
    public static List<PartEdit> delete(AsyncApiDocument document, String channel) {
        throw new UnsupportedOperationException();
    }
}
