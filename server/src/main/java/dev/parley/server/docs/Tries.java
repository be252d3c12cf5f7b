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

    /** Whether another one may be made. */
    synchronized boolean allows(String address) {
        Deque<Instant> lately = wrong.get(address);
        if (lately == null) {
            return true;
        }
        Instant since = clock.now().minus(WITHIN);
        lately.removeIf(each -> each.isBefore(since));
        if (lately.isEmpty()) {
            wrong.remove(address);
        }
        return lately.size() < MOST;
    }

    synchronized void failed(String address) {
        wrong.computeIfAbsent(address, _ -> new ArrayDeque<>()).addLast(clock.now());
    }
}
