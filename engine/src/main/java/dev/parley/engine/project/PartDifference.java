package dev.parley.engine.project;

import dev.parley.description.difference.Change;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * In what two texts of a part differ.
 *
 * @param changes what that means, in the document as it is now; their places are those in the document
 * @param file address of the document
 * @param pointer of the part in it
 */
public record PartDifference(String old, String now, List<Change> changes, URI file, Pointer pointer) {

    public PartDifference {
        changes = List.copyOf(changes);
    }

    /** Where a node stands within the part, if it does. */
    public Optional<Pointer> within(Located node) {
        Pointer at = node.pointer();
        return node.file().equals(file) && at.startsWith(pointer)
                ? Optional.of(at.without(pointer.tokens().size()))
                : Optional.empty();
    }
}
