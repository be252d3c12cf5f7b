package dev.parley.engine.link;

import dev.parley.description.problem.Problem;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Says where connections may go. Asked for every address that a name resolves to, before any is connected to. */
@FunctionalInterface
public interface OutboundPolicy {

    /** Why a connection to the address and port is refused, or nothing. */
    @Nullable
    Problem refusal(InetAddress address, int port);

    /** The preset of a developer's own machine: everything may be reached. */
    static OutboundPolicy laptop() {
        return (_, _) -> null;
    }
}
