package dev.parley.description.document;

import dev.parley.description.source.Operation;
import java.util.List;

/** A change of the parts of a document. */
public sealed interface PartEdit {

    /** The part that it is about, by the name that it has before. */
    PartName name();

    /** A part that was not there. */
    record Create(Part part) implements PartEdit {
        @Override
        public PartName name() {
            return part.name();
        }
    }

    /** A part changes; pointers begin at the part. */
    record Change(PartName name, List<Operation> operations) implements PartEdit {
        public Change {
            operations = List.copyOf(operations);
        }
    }

    /** A part gets another key. */
    record Rename(PartName name, PartName to) implements PartEdit {}

    /** A part goes. */
    record Delete(PartName name) implements PartEdit {}
}
