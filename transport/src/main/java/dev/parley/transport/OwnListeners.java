package dev.parley.transport;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of this program, which its own connections may reach where the outbound policy lets nothing else on this machine be: such a
 * connection is known at the listener's end, which says what it gets. Thread-safe.
 */
final class OwnListeners {

    private static final int MOST_GUESTS = 10_000;

    private final Set<InetSocketAddress> listening = ConcurrentHashMap.newKeySet();
    private final Set<InetSocketAddress> guests = ConcurrentHashMap.newKeySet();

    /** A listener is there until its channel is closed. */
    void listens(Channel listener) {
        if (listener.localAddress() instanceof InetSocketAddress address) {
            listening.add(address);
            listener.closeFuture().addListener(_ -> listening.remove(address));
        }
    }

    /** Whether a request goes to one of them, by its very address and port: no name and no other spelling leads there. */
    boolean leadsTo(String host, InetAddress address, int port) {
        return host.equals(address.getHostAddress())
                && listening.contains(new InetSocketAddress(address, port))
                && guests.size() < MOST_GUESTS;
    }

    /** A connection was opened to one of them by {@link #leadsTo}; nothing was written to it yet. */
    void opened(Channel connection) {
        guests.add((InetSocketAddress) connection.localAddress());
    }

    /** Whether a connection of a listener was opened by {@link #leadsTo}. */
    boolean isGuest(@Nullable SocketAddress remote) {
        return remote != null && guests.contains(remote);
    }

    /** A connection of a listener is over, at the listener's end: what its peer wrote before it left was still of a guest. */
    void left(@Nullable SocketAddress remote) {
        if (remote != null) {
            guests.remove(remote);
        }
    }
}
