package dev.parley.description.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel that connections are of.
 *
 * @param key of a channel that the description has, or none
 * @param server origin that the connections went to
 * @param base what stands before the address in their paths
 * @param messages of the connections
 */
record FoundChannel(
        @Nullable String key,
        Template template,
        String server,
        String base,
        List<Seen.Connection> connections,
        FoundMessages messages) {

    FoundChannel {
        connections = List.copyOf(connections);
    }

    /** The same with the names that the parameters of its address have, where that is new. */
    FoundChannel said(Names names) {
        return key == null ? new FoundChannel(null, template.said(names), server, base, connections, messages) : this;
    }

    /** What it is whatever its names are. */
    String owner() {
        return server + template.shape();
    }

    /** Name of the channel among others. */
    String subject() {
        return template.path();
    }
}
