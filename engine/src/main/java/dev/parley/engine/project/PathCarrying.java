package dev.parley.engine.project;

import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes back what a change did to the paths of a skeleton where others came after it: key by key, since the operations of a path do not
 * depend on one another.
 */
final class PathCarrying {

    static final String PATHS = "paths";

    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private PathCarrying() {}

    /**
     * What leads back.
     *
     * @throws Overlap when what came since touches the same
     */
    static List<Operation> back(JsonNode was, JsonNode became, JsonNode now) {
        return inside(Pointer.of(PATHS), was.path(PATHS), became.path(PATHS), now.path(PATHS));
    }

    private static List<Operation> inside(Pointer at, JsonNode was, JsonNode became, JsonNode now) {
        List<Operation> operations = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(was.propertyNames());
        keys.addAll(became.propertyNames());
        for (String key : keys) {
            Pointer place = at.child(key);
            boolean gone = became.path(key).isMissingNode() && now.path(key).isMissingNode();
            if (gone) {
                operations.add(new Operation.Insert(place, was.get(key), Carrying.follower(key, was, now)));
            } else if (!was.path(key).equals(became.path(key))) {
                operations.addAll(back(place, was.path(key), became.path(key), now.path(key)));
            }
        }
        return operations;
    }

    private static List<Operation> back(Pointer at, JsonNode was, JsonNode became, JsonNode now) {
        if (now.equals(was)) {
            return List.of();
        }
        if (now.equals(became)) {
            return List.of(was.isMissingNode() ? new Operation.Remove(at) : new Operation.Set(at, was));
        }
        boolean deeper = now.isObject() && isObjectOrNothing(was) && isObjectOrNothing(became);
        if (!deeper) {
            throw new Overlap(Undo.changedSince());
        }
        return inside(at, was, became, now);
    }

    private static boolean isObjectOrNothing(JsonNode node) {
        return node.isObject() || node.equals(NOTHING);
    }
}
