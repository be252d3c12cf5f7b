package dev.parley.engine.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to one part, so that it can be taken back: its key before and after, and the splice of its text.
 *
 * @param before none for a part that was added
 * @param after none for a part that was removed
 */
public record PartChange(
        String part,
        String document,
        String kind,
        @Nullable Side before,
        @Nullable Side after,
        Splice splice) {

    /** What a part was beside its text, at one time. */
    public record Side(String key, long revision) {}

    /** Whether the part is an endpoint. */
    public boolean isEndpoint() {
        return Contents.isEndpoint(kind);
    }

    /** Whether the part has another key, which one that is gone may have had. */
    boolean isRenamed() {
        return before != null && after != null && !before.key().equals(after.key());
    }

    /** The same done backwards. */
    PartChange inverse() {
        return new PartChange(part, document, kind, after, before, splice.inverse());
    }

    /** What leads from one state of a part to another; none where the part was, or will be, missing. */
    static PartChange between(@Nullable Part before, @Nullable Part after) {
        Part either = before != null ? before : after;
        if (either == null) {
            throw new IllegalArgumentException("Nothing changes from nothing to nothing");
        }
        return new PartChange(
                either.id(),
                either.document(),
                either.kind(),
                side(before),
                side(after),
                Splice.between(before == null ? "" : before.text(), after == null ? "" : after.text()));
    }

    /** All that lead from some contents to others. */
    static List<PartChange> between(Contents before, Contents after) {
        List<PartChange> changes = new ArrayList<>();
        for (Part part : before.parts().values()) {
            Part now = after.parts().get(part.id());
            if (!part.equals(now)) {
                changes.add(between(part, now));
            }
        }
        for (Part part : after.parts().values()) {
            if (!before.parts().containsKey(part.id())) {
                changes.add(between(null, part));
            }
        }
        return changes;
    }

    private static @Nullable Side side(@Nullable Part part) {
        return part == null ? null : new Side(part.key(), part.revision());
    }
}
