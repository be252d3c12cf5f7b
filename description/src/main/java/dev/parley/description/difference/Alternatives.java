package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;

/**
 * Schemas of which one must hold, or any.
 *
 * @param place of the list
 */
record Alternatives(Located place, List<Located> all) {

    boolean exclusive() {
        return place.key().equals("oneOf");
    }
}
