package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import java.util.HashSet;
import java.util.List;

/** What is asked of lists of tags. */
final class TagRules {

    private TagRules() {}

    /** No two tags have one name. */
    static void unique(Target target, Findings findings) {
        var tags = target.list();
        if (tags == null) {
            return;
        }
        var all = tags.children();
        if (!all.stream().allMatch(each -> each.text("name") != null)) {
            return;
        }
        var names = new HashSet<String>();
        for (var each : all) {
            var name = String.valueOf(each.text("name"));
            if (!names.add(name)) {
                findings.add(List.of(each.key(), "name"), "Another tag has the name \"" + name + "\"");
            }
        }
    }
}
