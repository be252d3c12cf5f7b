package dev.parley.transport;

import dev.parley.transport.IdleConnections.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.CompletableFuture;

/**
 * Places to which a connection is being opened that may come to speak HTTP/2: who wants to go there too waits for that one, since it may
 * take them all. Thread-safe.
 */
final class Http2Openings {

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<Place, CompletableFuture<Outcome>> opening = new HashMap<>();
    private final SequencedSet<Place> others = new LinkedHashSet<>();

    /** What an opening came to. */
    enum Outcome {
        /** There is a connection that takes more, or nobody tries any more. */
        LOOK_AGAIN,
        /** There will be none. */
        NONE
    }

    /**
     * One's part in an opening.
     *
     * @param first whether it is one's own, and one says what it came to; else one waits for it
     */
    record Turn(Place place, boolean first, CompletableFuture<Outcome> outcome) {}

    /** Joins the opening that goes on, or begins one. */
    synchronized Turn join(Place place) {
        CompletableFuture<Outcome> other = opening.get(place);
        if (other != null) {
            return new Turn(place, false, other.copy()); // who gives up waiting leaves it to the others
        }
        CompletableFuture<Outcome> own = new CompletableFuture<>();
        opening.put(place, own);
        return new Turn(place, true, own);
    }

    /** One's own opening came to something. */
    void over(Turn turn, Outcome outcome) {
        synchronized (this) {
            opening.remove(turn.place(), turn.outcome());
        }
        turn.outcome().complete(outcome);
    }

    /** Whether a place speaks an older version, as it was met last. */
    synchronized boolean isOlder(Place place) {
        return others.contains(place);
    }

    /** A place speaks HTTP/2, or an older version. */
    synchronized void met(Place place, boolean older) {
        if (!older) {
            others.remove(place);
        } else if (others.add(place) && others.size() > MOST_REMEMBERED) {
            others.removeFirst();
        }
    }
}
