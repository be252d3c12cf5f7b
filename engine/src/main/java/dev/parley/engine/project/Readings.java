package dev.parley.engine.project;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Endpoints as they were read last, so that one that did not change is not read again. Thread-safe. */
final class Readings {

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * The endpoint with the id.
     *
     * @param stamp equal as long as the endpoint reads the same
     */
    Reading of(String id, Object stamp, Supplier<Reading> read) {
        Known last = known.get(id);
        if (last == null || !last.stamp.equals(stamp)) {
            last = new Known(stamp, read.get());
            known.put(id, last);
        }
        return last.reading;
    }

    private record Known(Object stamp, Reading reading) {}
}
