package dev.parley.transport;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exchanges that are under way on a connection, by the numbers of their streams. It belongs to the loop. */
final class Http2Streams {

    private final Set<Http2Exchange> exchanges = new LinkedHashSet<>();
    private final Map<Integer, Http2Exchange> numbered = new HashMap<>();
    private @Nullable Http2Exchange opening;

    /** An exchange whose stream gets its number with the next frame that is sent on a new one. */
    void add(Http2Exchange exchange) {
        exchanges.add(exchange);
        opening = exchange;
    }

    /** The exchange of a frame that is sent. */
    @Nullable
    Http2Exchange sending(int number) {
        Http2Exchange next = opening;
        if (next != null && !numbered.containsKey(number)) {
            opening = null;
            numbered.put(number, next);
        }
        return of(number);
    }

    @Nullable
    Http2Exchange of(int number) {
        return numbered.get(number);
    }

    /** Tells whether it was there. */
    boolean remove(Http2Exchange exchange) {
        if (exchange.equals(opening)) {
            opening = null;
        }
        numbered.remove(exchange.number());
        return exchanges.remove(exchange);
    }

    boolean isEmpty() {
        return exchanges.isEmpty();
    }

    /** Those of this moment. */
    List<Http2Exchange> all() {
        return List.copyOf(exchanges);
    }
}
