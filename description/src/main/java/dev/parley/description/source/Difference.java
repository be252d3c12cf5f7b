package dev.parley.description.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds operations that lead from one tree to another. */
final class Difference {

    private final List<Operation> operations = new ArrayList<>();

    List<Operation> of(Pointer at, JsonNode before, JsonNode after) {
        compare(at, before, after);
        return List.copyOf(operations);
    }

    private void compare(Pointer at, JsonNode before, JsonNode after) {
        if (Trees.same(before, after)) return;
        if (before.isObject() && after.isObject()) mappings(at, before, after);
        else if (before.isArray() && after.isArray() && !before.isEmpty() && !after.isEmpty()) lists(at, before, after);
        else operations.add(new Operation.Set(at, after));
    }

    private void mappings(Pointer at, JsonNode before, JsonNode after) {
        for (var key : before.propertyNames()) {
            if (!after.has(key)) operations.add(new Operation.Remove(at.child(key)));
        }
        var keys = new ArrayList<>(after.propertyNames());
        @Nullable String following = null;
        var added = new ArrayList<Operation>();
        for (int i = keys.size() - 1; i >= 0; i--) {
            var key = keys.get(i);
            if (!before.has(key)) added.add(new Operation.Insert(at.child(key), after.get(key), following));
            following = key;
        }
        for (var key : keys) {
            if (before.has(key)) compare(at.child(key), before.get(key), after.get(key));
        }
        operations.addAll(added);
    }

    private void lists(Pointer at, JsonNode before, JsonNode after) {
        var match = ListMatch.of(before, after);
        var current = new ArrayList<Integer>();
        for (int i = 0; i < before.size(); i++) current.add(i);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (!match.keeps(i)) {
                operations.add(new Operation.Remove(at.child(i)));
                current.remove(/* index */ i);
            }
        }
        arrange(at, after, match, current);
        for (int j = 0; j < after.size(); j++) {
            int old = match.old(j);
            if (old >= 0) compare(at.child(j), before.get(old), after.get(j));
        }
    }

    /** Puts kept items, named by their old indexes, and new ones (-1) into the order that they have in the end. */
    private void arrange(Pointer at, JsonNode after, ListMatch match, List<Integer> current) {
        var resting = match.resting();
        int place = 0;
        for (int j = 0; j < after.size(); j++) {
            int old = match.old(j);
            if (old < 0) {
                operations.add(new Operation.Insert(at.child(place), after.get(j)));
                current.add(place, -1);
            } else {
                int from = current.indexOf(old);
                if (!resting.contains(old)) {
                    int to = from < place ? place - 1 : place;
                    if (from != to) operations.add(new Operation.Move(at.child(from), at.child(to)));
                    current.add(to, current.remove(/* index */ from));
                    place = to;
                } else {
                    place = from;
                }
            }
            place++;
        }
    }
}
