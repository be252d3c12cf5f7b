package dev.parley.transport;

import dev.parley.transport.IdleConnections.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections that speak HTTP/2 and take more exchanges, by where they lead. Thread-safe. */
final class Http2Connections {

    private final Map<Place, List<Http2Connection>> open = new HashMap<>();
    private final Http2Openings openings = new Http2Openings();

    /** Those that are being opened. */
    Http2Openings openings() {
        return openings;
    }

    /** One whose peer has said how many it takes, with room, which is taken, and which was in use at these nanoseconds of the clock or later; or nothing. */
    synchronized @Nullable Http2Connection take(Place place, long notBefore) {
        return open.getOrDefault(place, List.of()).stream()
                .filter(each -> each.settled().isDone() && each.room().take(notBefore))
                .findFirst()
                .orElse(null);
    }

    /** Whether there may be one. */
    synchronized boolean has(Place place) {
        return open.containsKey(place);
    }

    synchronized void add(Place place, Http2Connection connection) {
        open.computeIfAbsent(place, _ -> new ArrayList<>(1)).add(connection);
    }

    synchronized void remove(Place place, Http2Connection connection) {
        List<Http2Connection> known = open.get(place);
        if (known != null && known.remove(connection) && known.isEmpty()) {
            open.remove(place);
        }
    }
}
