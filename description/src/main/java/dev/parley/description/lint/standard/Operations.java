package dev.parley.description.lint.standard;

import dev.parley.description.lint.path.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The operations of paths. */
final class Operations {

    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace", "query");

    private Operations() {}

    static boolean isMethod(String key) {
        return METHODS.contains(key);
    }

    /** All operations of {@code paths}, in order. */
    static List<Seen> of(Seen paths) {
        var operations = new ArrayList<Seen>();
        for (var path : paths.children()) {
            if (path.node().isObject()) {
                path.children().stream()
                        .filter(each -> isMethod(each.key()) && each.node().isObject())
                        .forEach(operations::add);
            }
        }
        return operations;
    }
}
