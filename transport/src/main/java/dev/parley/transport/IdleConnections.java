package dev.parley.transport;

import dev.parley.description.request.HttpVersion;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.link.Proxy;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.link.TlsOptions;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections of HTTP/1.1 whose exchange is over and that may serve another one to the same place (RFC 9112 §9.3). Thread-safe. */
final class IdleConnections {

    private static final int MOST_OF_A_PLACE = 8;

    private final Map<Place, Deque<Idle>> idle = new HashMap<>();

    /** Where a connection leads, and the way: only what is equal in all of it may share one. */
    record Place(
            boolean secure,
            String host,
            int port,
            @Nullable Path unixSocket,
            TlsOptions tls,
            @Nullable Proxy proxy,
            HttpVersion version) {

        static Place of(ExchangeRequest request) {
            return new Place(
                    request.secure(),
                    request.host().toLowerCase(Locale.ROOT),
                    request.port(),
                    request.unixSocket(),
                    request.tls(),
                    request.proxy(),
                    request.version());
        }
    }

    /** A connection with what its TLS agreed on, and since when it is idle, in nanoseconds of the clock. */
    record Idle(Channel channel, IdleWatch watch, @Nullable TlsDetails tls, long since) {}

    /** The connection that was used last, unless that is before a time; or nothing. */
    synchronized @Nullable Idle take(Place place, long notBefore) {
        Deque<Idle> known = idle.get(place);
        if (known == null || known.getLast().since() - notBefore < 0) {
            return null;
        }
        Idle found = known.removeLast();
        if (known.isEmpty()) {
            idle.remove(place);
        }
        return found;
    }

    /** Keeps a connection; of too many the oldest is closed. */
    synchronized void give(Place place, Idle connection) {
        Deque<Idle> known = idle.computeIfAbsent(place, _ -> new ArrayDeque<>());
        known.addLast(connection);
        if (known.size() > MOST_OF_A_PLACE) {
            known.removeFirst().channel().close();
        }
    }

    /** Closes all to a place: the peer seems to have left them. */
    synchronized void clear(Place place) {
        Deque<Idle> known = idle.remove(place);
        if (known != null) {
            known.forEach(each -> each.channel().close());
        }
    }

    /** Forgets a connection that is none any more. */
    synchronized void remove(Place place, Channel channel) {
        Deque<Idle> known = idle.get(place);
        if (known != null && known.removeIf(each -> each.channel().equals(channel)) && known.isEmpty()) {
            idle.remove(place);
        }
    }
}
