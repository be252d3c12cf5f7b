package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;

/** Compares what must not hold, and what must hold on conditions. */
record ConditionComparison(Pair pair) {

    void compare() {
        negations();
        conditions();
        new DependencyComparison(pair).compare();
    }

    private void negations() {
        var before = pair.old().all("not");
        var after = pair.now().all("not");
        if (before.size() == 1 && after.size() == 1) {
            pair.sink().turned().inner(Schemas.of(before.getFirst()), Schemas.of(after.getFirst()), pair.textual());
        } else {
            changed("not", "not", "`not`", false);
        }
    }

    private void conditions() {
        if (changed("if", "condition", "a condition (`if`)", true)
                || pair.old().all("if").isEmpty()) return;
        for (var word : List.of("then", "else"))
            pair.inner(pair.old().under(word), pair.now().under(word));
    }

    /** Whether a word says something else; it is found as added, removed or changed. */
    private boolean changed(String word, String code, String name, boolean soft) {
        var before = pair.old().all(word);
        var after = pair.now().all(word);
        if (nodes(before).equals(nodes(after))) return false;
        var old = pair.old(word);
        var now = pair.now(word);
        if (before.isEmpty()) {
            pair.found(Finding.narrower(code + "-added", name + " added", old, now));
        } else if (after.isEmpty()) {
            pair.found(Finding.wider(code + "-removed", name + " removed", old, now));
        } else {
            var other = Finding.other(code + "-changed", name + " changed", old, now);
            pair.found(soft ? other.softly() : other);
        }
        return true;
    }

    private static List<Object> nodes(List<Located> places) {
        return places.stream().<Object>map(Located::node).toList();
    }
}
