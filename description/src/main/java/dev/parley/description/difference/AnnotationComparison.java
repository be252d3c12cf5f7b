package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares what schemas say that does not bear on which values are allowed. */
record AnnotationComparison(Pair pair) {

    private static final List<String> SPOKEN =
            List.of("title", "description", "example", "examples", "externalDocs", "$comment");

    void compare() {
        for (var word : SPOKEN) said(word, word.equals("description") ? "description" : "`" + word + "`");
        extensions();
        deprecated();
        defaults();
        xml();
        discriminator();
        other(pair.flow() == Flow.INPUT ? "writeOnly" : "readOnly");
    }

    private void said(String word, String name) {
        var before = node(pair.old().first(word));
        var after = node(pair.now().first(word));
        if (!before.equals(after))
            pair.found(Finding.same(
                    rule(word, before, after), name + verb(before, after), pair.old(word), pair.now(word)));
    }

    private static String rule(String word, Optional<JsonNode> before, Optional<JsonNode> after) {
        var stem = word.startsWith("x-")
                ? "extension"
                : word.startsWith("example")
                        ? "example"
                        : word.equals("$comment") ? "comment" : word.equals("externalDocs") ? "documentation" : word;
        return stem + (before.isEmpty() ? "-added" : after.isEmpty() ? "-removed" : "-changed");
    }

    private static String verb(Optional<JsonNode> before, Optional<JsonNode> after) {
        return before.isEmpty() ? " added" : after.isEmpty() ? " removed" : " changed";
    }

    private static Optional<JsonNode> node(Optional<Located> place) {
        return place.map(Located::node);
    }

    private void extensions() {
        Set<String> words = new LinkedHashSet<>();
        for (var shape : List.of(pair.old(), pair.now())) {
            for (var clause : shape.clauses()) {
                for (var word : clause.place().node().propertyNames()) {
                    if (word.startsWith("x-") && !word.equals("x-nullable")) words.add(word);
                }
            }
        }
        words.forEach(word -> said(word, "`" + word + "`"));
    }

    private void deprecated() {
        boolean before = pair.old().flag("deprecated");
        boolean after = pair.now().flag("deprecated");
        if (before == after) return;
        pair.found(Finding.same(
                        after ? "deprecated" : "not-deprecated",
                        after ? "became deprecated" : "is not deprecated any more",
                        pair.old("deprecated"),
                        pair.now("deprecated"))
                .because(after ? "It still works; it may be removed later" : "It is to stay"));
    }

    private void defaults() {
        var before = node(pair.old().first("default"));
        var after = node(pair.now().first("default"));
        if (before.equals(after)) return;
        var message = before.isEmpty()
                ? "default " + Wording.value(after.orElseThrow()) + " added"
                : after.isEmpty()
                        ? "default " + Wording.value(before.get()) + " removed"
                        : "default changed from " + Wording.value(before.get()) + " to " + Wording.value(after.get());
        var finding = Finding.same(rule("default", before, after), message, pair.old("default"), pair.now("default"));
        pair.found(
                before.isEmpty()
                        ? finding
                        : finding.impact(Impact.RISKY, Impact.HARMLESS)
                                .because(
                                        pair.flow() == Flow.INPUT
                                                ? "What leaves it out may mean something else now"
                                                : "It says what to assume, not what comes"));
    }

    private void xml() {
        var before = node(pair.old().first("xml"));
        var after = node(pair.now().first("xml"));
        if (before.equals(after)) return;
        pair.found(Finding.same(
                        rule("xml", before, after), "`xml`" + verb(before, after), pair.old("xml"), pair.now("xml"))
                .impact(Impact.RISKY, Impact.RISKY)
                .because("Where XML is spoken, it is written otherwise now"));
    }

    private void discriminator() {
        var before = pair.old().first("discriminator");
        var after = pair.now().first("discriminator");
        var old = pair.old("discriminator");
        var now = pair.now("discriminator");
        if (before.isEmpty() && after.isEmpty()) return;
        if (before.isEmpty()) {
            pair.found(Finding.narrower("discriminator-added", "discriminator " + name(now) + " added", old, now)
                    .softly()
                    .because("Values are told apart by it now"));
        } else if (after.isEmpty()) {
            pair.found(Finding.wider("discriminator-removed", "discriminator " + name(old) + " removed", old, now)
                    .softly()
                    .because("Values cannot be told apart by it any more"));
        } else if (!name(old).equals(name(now))) {
            var message = "discriminator changed from " + name(old) + " to " + name(now);
            pair.found(Finding.other("discriminator-changed", message, old, now)
                    .because("Values are told apart by another property now"));
        } else {
            mapping(old, now);
        }
    }

    private static String name(Located discriminator) {
        var node = discriminator.node();
        return "`" + (node.isObject() ? node.path("propertyName") : node).asString("") + "`";
    }

    private void mapping(Located old, Located now) {
        var before = old.node().path("mapping");
        var after = now.node().path("mapping");
        for (var value : before.propertyNames()) {
            if (!after.has(value)) {
                pair.found(Finding.narrower("mapping-removed", "discriminator value `" + value + "` removed", old, now)
                        .softly());
            } else if (!before.get(value).equals(after.get(value))) {
                var message = "discriminator value `" + value + "` stands for " + Wording.value(after.get(value))
                        + " instead of " + Wording.value(before.get(value));
                pair.found(Finding.other("mapping-changed", message, old, now).softly());
            }
        }
        for (var value : after.propertyNames()) {
            if (!before.has(value)) {
                pair.found(Finding.wider("mapping-added", "discriminator value `" + value + "` added", old, now)
                        .softly());
            }
        }
    }

    /** What says that a property goes the other way only, which is no matter this way. */
    private void other(String word) {
        boolean before = pair.old().flag(word);
        boolean after = pair.now().flag(word);
        if (before == after) return;
        var words = word.equals("readOnly") ? "read-only" : "write-only";
        var message = after ? "became " + words : "is not " + words + " any more";
        pair.found(Finding.same(words + "-changed", message, pair.old(word), pair.now(word)));
    }
}
