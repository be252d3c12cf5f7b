package dev.parley.engine.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change with all that it did.
 *
 * @param undoes number of the change that it took back
 */
public record RecordedChange(Change change, @Nullable Long undoes, List<PartChange> parts) {

    public RecordedChange {
        parts = List.copyOf(parts);
    }
}
