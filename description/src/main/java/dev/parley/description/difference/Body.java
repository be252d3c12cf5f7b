package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;

/** The body of a request. */
record Body(Located place, boolean required, List<Content> contents) {

    static Body of(Located place, List<Content> contents) {
        return new Body(place, place.node().path("required").asBoolean(false), contents);
    }
}
