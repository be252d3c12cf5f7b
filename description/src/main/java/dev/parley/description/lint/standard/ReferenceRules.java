package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.reference.Misled;
import java.util.ArrayList;

/** What is asked of references. */
final class ReferenceRules {

    private ReferenceRules() {}

    /** Each leads to a thing of the kind that belongs where it stands; what is wrong in another file is told where that is led to. */
    static void fit(Target target, Findings findings) {
        var document = target.mapping();
        if (document == null) return;
        for (var each : Misled.in(document.at().description())) {
            var reference = each.at().reference().orElse("");
            var here = each.through() == null ? each.at() : each.through();
            var inside = new ArrayList<>(here.pointer().tokens());
            inside.add("$ref");
            var where = each.through() == null ? "" : ", in " + each.at();
            findings.add(
                    inside,
                    "`" + reference + "` leads to " + each.found() + " where " + each.wanted() + " belongs" + where);
        }
    }
}
