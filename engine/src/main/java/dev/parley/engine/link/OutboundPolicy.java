package dev.parley.engine.link;

import dev.parley.description.problem.Problem;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Says where connections may go. Asked for every address that a name resolves to, before any is connected to. */
@FunctionalInterface
public interface OutboundPolicy {

    /**
     * Why a connection is refused, or nothing.
     *
     * @param host as the request names it: the name that led to the address, or the address itself
     */
    @Nullable
    Problem refusal(String host, InetAddress address, int port);

    /**
     * Whether something is refused at all. Where it is, names behind a proxy are looked up and checked here too, and the proxy is
     * asked for the checked address: it would look them up unguarded. Else they are the proxy's, which may know more names. Sockets
     * of the file system, which have no address, are refused then.
     */
    default boolean restricts() {
        return true;
    }

    /** The preset of a developer's own machine: everything may be reached. */
    static OutboundPolicy laptop() {
        return new OutboundPolicy() {
            @Override
            public @Nullable Problem refusal(String host, InetAddress address, int port) {
                return null;
            }

            @Override
            public boolean restricts() {
                return false;
            }
        };
    }
}
