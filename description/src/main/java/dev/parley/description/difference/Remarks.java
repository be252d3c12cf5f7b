package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares what is only said to people and programs beside the service: titles, descriptions, extensions. */
record Remarks(Report report) {

    private static final String NOTHING = "What may be sent and received stays the same";

    /** Compares the words, and all extensions. */
    void compare(Located old, Located now, List<String> users, String... words) {
        if (old.node().equals(now.node())) return;
        Set<String> all = new LinkedHashSet<>(List.of(words));
        for (var side : List.of(old, now)) {
            for (var word : side.node().propertyNames()) if (word.startsWith("x-")) all.add(word);
        }
        for (var word : all) compare(old, now, word, users);
    }

    private void compare(Located old, Located now, String word, List<String> users) {
        var before = old.child(word).orElse(null);
        var after = now.child(word).orElse(null);
        if (before != null && after != null && before.node().equals(after.node())) return;
        var what = word.startsWith("x-") ? "extension" : dashed(word);
        var name = word.startsWith("x-")
                ? "`" + word + "`"
                : word.equals("description") || word.equals("summary") ? word : "`" + word + "`";
        if (before == null) {
            if (after != null) add(what + "-added", name + " added", old, after, users);
        } else if (after == null) {
            add(what + "-removed", name + " removed", before, now, users);
        } else if (before.node().isValueNode() && after.node().isValueNode() && !word.equals("description")) {
            var message = name + " changed from " + Wording.value(before.node()) + " to " + Wording.value(after.node());
            add(what + "-changed", message, before, after, users);
        } else {
            add(what + "-changed", name + " changed", before, after, users);
        }
    }

    private static String dashed(String word) {
        return word.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private void add(String rule, String message, Located old, Located now, List<String> users) {
        report.add(Finding.same(rule, message, old, now).because(NOTHING), Flow.INPUT, users);
    }
}
