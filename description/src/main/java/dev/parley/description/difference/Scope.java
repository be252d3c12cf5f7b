package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something is compared: what uses it, and which way it goes.
 *
 * @param title of the operation or channel
 */
record Scope(String title, Flow flow, Report report, SchemaGraph graph) {

    void found(Finding finding) {
        report.add(finding, flow, List.of(title));
    }

    void schemas(Schemas old, Schemas now, boolean textual) {
        graph.add(old, now, flow, textual, title);
    }

    Scope back() {
        return new Scope(title, flow.back(), report, graph);
    }

    void remarks(@Nullable Located old, @Nullable Located now, String... words) {
        if (old != null && now != null) new Remarks(report).compare(old, now, List.of(title), words);
    }

    /** Says that a flag that deprecates something was set or taken away. */
    void deprecation(Located old, Located now) {
        boolean before = old.node().path("deprecated").asBoolean(false);
        boolean after = now.node().path("deprecated").asBoolean(false);
        if (before == after) return;
        found(Finding.same(
                        after ? "deprecated" : "not-deprecated",
                        after ? "became deprecated" : "is not deprecated any more",
                        old.child("deprecated").orElse(old),
                        now.child("deprecated").orElse(now))
                .because(after ? "It still works; it may be removed later" : "It is to stay"));
    }
}
