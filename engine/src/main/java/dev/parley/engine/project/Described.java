package dev.parley.engine.project;

import dev.parley.description.transfer.Merged;
import dev.parley.description.transfer.TakenDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of descriptions, or would come of them.
 *
 * @param placed each with what it did
 * @param change the one that it was, which can be undone; none when nothing came in
 */
public record Described(List<Placed> placed, @Nullable Change change) {

    public Described {
        placed = List.copyOf(placed);
    }

    /**
     * A description in the project.
     *
     * @param label what tells it apart from others that come with it; empty where it comes alone
     * @param merged what it did to the document that was there, where others come with it by names such as {@code info of Shop}; none
     *     where it is the document now
     */
    public record Placed(
            TakenDescription description,
            String label,
            @Nullable Merged merged) {}
}
