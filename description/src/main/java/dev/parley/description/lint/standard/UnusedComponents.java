package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import java.util.List;

/** Components that nothing refers to. */
final class UnusedComponents {

    private static final List<String> KINDS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links", "callbacks");

    private UnusedComponents() {}

    static void check(Target target, Findings findings) {
        var document = target.mapping();
        var components = document == null ? null : document.child("components");
        if (components == null) {
            return;
        }
        for (var kind : KINDS) {
            for (var each : components.children(kind)) {
                var uses = target.surroundings().uses();
                if (!uses.isUsed(components.at().file(), "/components/" + kind, each.key())) {
                    findings.add(
                            List.of("components", kind, each.key()),
                            "Nothing refers to this component; it may not be needed");
                }
            }
        }
    }
}
