package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;

/** Compares what must not hold, and what must hold on conditions. */
record ConditionComparison(Pair pair) {

    void compare() {
        negations();
        conditions();
        dependencies();
    }

    private void negations() {
        var before = pair.old().all("not");
        var after = pair.now().all("not");
        if (before.size() == 1 && after.size() == 1) {
            pair.sink().turned().inner(Schemas.of(before.getFirst()), Schemas.of(after.getFirst()), pair.textual());
        } else if (!nodes(before).equals(nodes(after))) {
            var old = pair.old("not");
            var now = pair.now("not");
            pair.found(
                    before.isEmpty()
                            ? Finding.narrower("not-added", "`not` added", old, now)
                            : after.isEmpty()
                                    ? Finding.wider("not-removed", "`not` removed", old, now)
                                    : Finding.other("not-changed", "`not` changed", old, now));
        }
    }

    private void conditions() {
        var before = pair.old().all("if");
        var after = pair.now().all("if");
        if (!nodes(before).equals(nodes(after))) {
            var old = pair.old("if");
            var now = pair.now("if");
            pair.found(
                    before.isEmpty()
                            ? Finding.narrower("condition-added", "a condition (`if`) added", old, now)
                            : after.isEmpty()
                                    ? Finding.wider("condition-removed", "a condition (`if`) removed", old, now)
                                    : Finding.other("condition-changed", "the condition (`if`) changed", old, now)
                                            .softly());
            return;
        }
        if (before.isEmpty()) return;
        for (var word : List.of("then", "else"))
            pair.inner(pair.old().under(word), pair.now().under(word));
    }

    private void dependencies() {
        var before = pair.old().all("dependentRequired");
        var after = pair.now().all("dependentRequired");
        if (!nodes(before).equals(nodes(after))) {
            var old = pair.old("dependentRequired");
            var now = pair.now("dependentRequired");
            pair.found(
                    before.isEmpty()
                            ? Finding.narrower("dependency-added", "`dependentRequired` added", old, now)
                            : after.isEmpty()
                                    ? Finding.wider("dependency-removed", "`dependentRequired` removed", old, now)
                                    : Finding.other("dependency-changed", "`dependentRequired` changed", old, now)
                                            .softly());
        }
        var schemasBefore = pair.old().all("dependentSchemas");
        var schemasAfter = pair.now().all("dependentSchemas");
        if (!nodes(schemasBefore).equals(nodes(schemasAfter))) {
            pair.found(Finding.other(
                            "dependency-changed",
                            "`dependentSchemas` changed",
                            pair.old("dependentSchemas"),
                            pair.now("dependentSchemas"))
                    .softly());
        }
    }

    private static List<Object> nodes(List<Located> places) {
        return places.stream().<Object>map(Located::node).toList();
    }
}
