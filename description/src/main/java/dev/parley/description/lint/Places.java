package dev.parley.description.lint;

import dev.parley.description.problem.Place;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Pointer;
import java.net.URI;

/** Where in texts the nodes of a description stand. */
@FunctionalInterface
public interface Places {

    /** The place of a node: of its key, or of itself where it has none. */
    Place.Position of(URI file, Pointer pointer);

    /** Those in the texts of a description's files. */
    static Places of(Description description) {
        return (file, pointer) ->
                description.source(file).map(source -> source.place(pointer)).orElseGet(() -> new Place.Position(1, 1));
    }
}
