package dev.parley.engine.project;

import dev.parley.description.request.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How endpoints of one kind stand in the document of their standard. Stateless. */
sealed interface EndpointDocument permits Channels, PathOperations {

    /** The endpoints, in the order of the document. */
    List<Part> all(Contents contents);

    /** The name that the order of the tree lists an endpoint by. */
    String listedName(Part endpoint);

    Reading reading(Contents contents, Part endpoint);

    /** All that the reading of an endpoint rests on, equal as long as the endpoint reads the same. */
    Object stamp(Contents contents, Part endpoint);

    /**
     * Adds an endpoint.
     *
     * @param before the one of its kind that it is to stand before; none for behind all
     */
    Made create(Contents contents, NewEndpoint endpoint, @Nullable Part before);

    /** The contents with an endpoint that is new in them. */
    record Made(Contents contents, String id) {}

    Contents save(Contents contents, Part endpoint, Request request);

    /**
     * Saves a request that was made from earlier contents.
     *
     * @throws Overlap when what was changed since touches the same
     */
    Contents save(Contents contents, Contents base, Part inBase, Request request);

    Contents rename(Contents contents, Part endpoint, String name);

    Contents move(Contents contents, Part endpoint, String folder, @Nullable Part before);

    Contents delete(Contents contents, Part endpoint);

    List<String> folders(Contents contents);

    Contents moveFolder(Contents contents, String from, String to);

    Contents deleteFolder(Contents contents, String path);

    /** The document that holds an endpoint. */
    static EndpointDocument of(Part endpoint) {
        return endpoint.kind().equals(Contents.REQUEST) ? PathOperations.IT : Channels.IT;
    }
}
