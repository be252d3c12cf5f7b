package dev.parley.engine.project;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes one change of a part's text back where others came after it. */
final class Carrying {

    private Carrying() {}

    /**
     * The present text without what led from the text before to the text after.
     *
     * @throws Overlap when what came since touches the same
     */
    static String over(Part before, Part after, Part present) {
        JsonNode was = Contents.source(before).tree();
        JsonNode became = Contents.source(after).tree();
        Source now = Contents.source(present);
        List<Operation> back = Operations.difference(became, was);
        if (Operations.overlap(back, Operations.difference(became, now.tree()))) {
            throw new Overlap(Undo.changedSince());
        }
        List<Operation> placed = new ArrayList<>();
        for (Operation operation : back) {
            placed.add(placed(operation, was, now.tree()));
        }
        return now.apply(placed).text();
    }

    /** A key that comes back stands before the one that it stood before, not behind all others. */
    private static Operation placed(Operation operation, JsonNode was, JsonNode now) {
        if (operation.at().isRoot()) {
            return operation;
        }
        JsonNode home = was.at(operation.at().parent().toString());
        JsonNode here = now.at(operation.at().parent().toString());
        boolean comesBack =
                home.isObject() && here.isObject() && !here.has(operation.at().last());
        return switch (operation) {
            case Operation.Set(Pointer at, JsonNode value)
            when comesBack -> new Operation.Insert(at, value, follower(at.last(), home, here));
            case Operation.Insert(Pointer at, JsonNode value, String _)
            when comesBack -> new Operation.Insert(at, value, follower(at.last(), home, here));
            case Operation.Set _, Operation.Insert _, Operation.Remove _, Operation.Move _ -> operation;
        };
    }

    private static @Nullable String follower(String key, JsonNode was, JsonNode now) {
        boolean behind = false;
        for (String each : was.propertyNames()) {
            if (behind && now.has(each)) {
                return each;
            }
            behind |= each.equals(key);
        }
        return null;
    }
}
