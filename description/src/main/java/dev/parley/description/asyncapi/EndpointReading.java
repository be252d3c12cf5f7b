package dev.parley.description.asyncapi;

import java.util.List;
import java.util.Optional;

/** How endpoints are read from a document, also from one that came from elsewhere. */
@SuppressWarnings("DoNotCallSuggester")
public final class EndpointReading {

    private EndpointReading() {}

    /** The endpoint of the channel, if there is such a channel. */
    public static Optional<Endpoint> endpoint(AsyncApiDocument document, String channel) {
        throw new UnsupportedOperationException();
    }

    /** Keys of the channels that are WebSocket endpoints, in the order of the tree. */
    public static List<String> channels(AsyncApiDocument document) {
        throw new UnsupportedOperationException();
    }

    /** Paths of all folders in their order, parents first, also those that only an endpoint names. */
    public static List<String> folders(AsyncApiDocument document) {
        throw new UnsupportedOperationException();
    }
}
