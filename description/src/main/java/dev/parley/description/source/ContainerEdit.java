package dev.parley.description.source;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Edits of mappings and lists that have something in them, and keep something. An empty result says that it cannot be done so finely
 * in the way the text is written.
 */
sealed interface ContainerEdit permits BlockEdit, FlowEdit {

    Optional<Splices> set(Spot.Mapping mapping, int index, JsonNode value);

    Optional<Splices> set(Spot.Items items, int index, JsonNode value);

    /** Adds a key before the member of that index, or behind all with -1. */
    Optional<Splices> insert(Spot.Mapping mapping, String key, JsonNode value, int before);

    Optional<Splices> insert(Spot.Items items, int index, JsonNode value);

    Optional<Splices> remove(Spot.Mapping mapping, int index);

    Optional<Splices> remove(Spot.Items items, int index);

    Optional<Splices> rename(Spot.Mapping mapping, int index, String key);

    /** Moves a member before another one, or behind all with -1. */
    Optional<Splices> move(Spot.Mapping mapping, int index, int before);

    /** Moves an item so that it has the index in the end. */
    Optional<Splices> move(Spot.Items items, int index, int to);
}
