package dev.parley.description.traffic;

import dev.parley.description.source.Pointer;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Values that are exchanged at one place: the bodies of an operation, or the payloads of a kind of messages.
 *
 * @param by the operation or the message
 * @param thing what one of them may be called
 * @param constants the values by which they are told from others, by pointers into them
 * @param isStrict whether they are told by what all of them have
 */
record Exchanged(String by, String thing, List<JsonNode> samples, Map<Pointer, JsonNode> constants, boolean isStrict) {

    Exchanged {
        samples = List.copyOf(samples);
        constants = Map.copyOf(constants);
    }

    /** Values that nothing tells from others. */
    static Exchanged plain(String by, String thing, List<JsonNode> samples) {
        return new Exchanged(by, thing, samples, Map.of(), false);
    }
}
