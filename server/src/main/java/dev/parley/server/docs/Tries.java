package dev.parley.server.docs;

import dev.parley.engine.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often passwords were wrong lately: each address has a few tries a minute, whoever makes them. Thread-safe. */
final class Tries {

    private static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    Tries(Clock clock) {
        this.clock = clock;
    }

    /** Begins one, if another may be made. It counts as wrong until it was right, so that many at once are no more than one by one. */
    synchronized boolean begin(String address) {
        Deque<Instant> lately = wrong.computeIfAbsent(address, _ -> new ArrayDeque<>());
        Instant since = clock.now().minus(WITHIN);
        lately.removeIf(each -> each.isBefore(since));
        if (lately.size() >= MOST) {
            return false;
        }
        lately.addLast(clock.now());
        return true;
    }

    /** One that was begun was right. */
    synchronized void right(String address) {
        Deque<Instant> lately = wrong.getOrDefault(address, new ArrayDeque<>());
        lately.pollLast();
        if (lately.isEmpty()) {
            wrong.remove(address);
        }
    }
}
