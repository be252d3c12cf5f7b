package dev.parley.description.difference;

import dev.parley.description.document.Nodes;
import dev.parley.description.reference.Located;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one schema says by itself, without what it refers to and is made of.
 *
 * @param orNull whether null is allowed beside what it says
 */
record Clause(Located place, boolean orNull) {

    /** What it says by a word of JSON Schema; missing where it does not. */
    JsonNode word(String word) {
        return place.node().path(word);
    }

    Optional<Located> child(String word) {
        return place.child(word);
    }

    /** A number that it says. */
    @Nullable
    Bound number(String word, boolean exclusive) {
        var value = word(word);
        var number = Nodes.decimal(value);
        return number == null
                ? null
                : new Bound(number, exclusive, place.child(word).orElse(place));
    }
}
