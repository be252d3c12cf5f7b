package dev.parley.engine.project;

import dev.parley.description.asyncapi.Endpoint;
import dev.parley.description.asyncapi.EndpointReading;
import dev.parley.description.document.StandardDocument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Endpoints as they were read last, so that one that did not change is not read again. Thread-safe. */
final class Readings {

    private final Map<String, Reading> known = new ConcurrentHashMap<>();

    /**
     * The endpoint that the channel is.
     *
     * @param shared revision of what endpoints share
     */
    Endpoint of(Part channel, long shared, Supplier<StandardDocument> document) {
        Reading reading = known.get(channel.id());
        if (reading == null || !reading.isOf(channel, shared)) {
            Endpoint endpoint = EndpointReading.endpoint(document.get(), channel.key())
                    .orElseThrow(() -> new NotFoundException("endpoint", channel.id()));
            reading = new Reading(channel.text(), channel.key(), shared, endpoint);
            known.put(channel.id(), reading);
        }
        return reading.endpoint;
    }

    private record Reading(String text, String key, long shared, Endpoint endpoint) {

        boolean isOf(Part channel, long wanted) {
            return shared == wanted && key.equals(channel.key()) && text.equals(channel.text());
        }
    }
}
