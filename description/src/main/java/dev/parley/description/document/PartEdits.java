package dev.parley.description.document;

import dev.parley.description.source.Operations;
import java.util.List;

/** What can be done with edits of parts. */
public final class PartEdits {

    private PartEdits() {}

    /** Whether two edits of the same document touch the same nodes; if not, each can be done after the other. */
    public static boolean overlap(List<PartEdit> one, List<PartEdit> other) {
        return one.stream().anyMatch(mine -> other.stream().anyMatch(theirs -> overlap(mine, theirs)));
    }

    private static boolean overlap(PartEdit mine, PartEdit theirs) {
        if (mine instanceof PartEdit.Rename rename && rename.to().equals(theirs.name())) return true;
        if (theirs instanceof PartEdit.Rename rename && rename.to().equals(mine.name())) return true;
        if (!mine.name().equals(theirs.name())) return false;
        return !(mine instanceof PartEdit.Change one && theirs instanceof PartEdit.Change other)
                || Operations.overlap(one.operations(), other.operations());
    }
}
