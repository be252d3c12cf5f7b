package dev.parley.description.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds that a schema says the same in other words. */
final class Rewording {

    private Rewording() {}

    static Optional<Finding> found(Schemas old, Schemas now) {
        if (old.isEmpty() || now.isEmpty() || old.isPart() || now.isPart()) return Optional.empty();
        var before = old.at().node();
        var after = now.at().node();
        Set<String> words = new LinkedHashSet<>(before.propertyNames());
        words.addAll(after.propertyNames());
        var changed = new ArrayList<String>();
        for (var word : words) {
            boolean same = before.path(word).equals(after.path(word)) && before.has(word) == after.has(word);
            if (Words.PLAIN.contains(word) && !same) changed.add("`" + word + "`");
        }
        if (changed.isEmpty()) return Optional.empty();
        var message = "written otherwise: " + String.join(", ", changed);
        return Optional.of(Finding.same("schema-reworded", message, old.at(), now.at())
                .because("The same values are allowed as before"));
    }
}
