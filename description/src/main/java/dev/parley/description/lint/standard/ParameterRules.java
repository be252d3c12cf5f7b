package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is asked of the parameters of an operation. */
final class ParameterRules {

    private ParameterRules() {}

    /** No two have the same name in the same place, and there is one kind of body. */
    static void unique(Target target, Findings findings) {
        var parameters = target.list();
        if (parameters == null) {
            return;
        }
        var seen = new HashSet<String>();
        var bodies = new ArrayList<String>();
        boolean form = false;
        for (var each : parameters.children()) {
            if (!each.node().isObject() || each.node().has("$ref")) {
                continue;
            }
            var place = each.node().path("in").asString("");
            if (!seen.add(place + " " + each.node().path("name").asString(""))) {
                findings.add(List.of(each.key()), "The operation has another parameter of this name in the same place");
            }
            if (place.equals("body")) bodies.add(each.key());
            form |= place.equals("formData");
        }
        if (form && !bodies.isEmpty()) {
            findings.add("An operation has no body beside form parameters");
        }
        for (var each : bodies.subList(Math.min(1, bodies.size()), bodies.size())) {
            findings.add(List.of(each), "An operation has no second body");
        }
    }
}
