package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of paths: what a path has in braces is defined, and the other way round. */
final class PathParameters {

    private static final Pattern BRACES = Pattern.compile("\\{;?\\??[a-zA-Z0-9_-]+\\*?}");

    private final Seen paths;
    private final Findings findings;

    private PathParameters(Seen paths, Findings findings) {
        this.paths = paths;
        this.findings = findings;
    }

    static void check(Target target, Findings findings) {
        var paths = target.mapping();
        if (paths != null) {
            new PathParameters(paths, findings).run();
        }
    }

    private void run() {
        var known = new HashMap<String, String>();
        for (var path : paths.children()) {
            if (!path.node().isObject()) {
                continue;
            }
            var same = known.putIfAbsent(BRACES.matcher(path.key()).replaceAll("%"), path.key());
            if (same != null) {
                tell(path, "The paths `" + same + "` and `" + path.key() + "` mean the same");
            }
            var names = names(path);
            var shared = defined(path);
            for (var operation : path.children()) {
                if (Operations.isMethod(operation.key()) && operation.node().isObject()) {
                    operation(path, operation, names, shared);
                }
            }
        }
    }

    private Set<String> names(Seen path) {
        var names = new LinkedHashSet<String>();
        var braces = BRACES.matcher(path.key());
        while (braces.find()) {
            var name = braces.group().replaceAll("[{}?*;]", "");
            if (!names.add(name)) {
                tell(path, "The path has the parameter {" + name + "} more than once");
            }
        }
        return names;
    }

    /** The path parameters that stand there, by name. */
    private Map<String, Seen> defined(Seen holder) {
        var defined = new LinkedHashMap<String, Seen>();
        var parameters = holder.child("parameters");
        if (parameters == null || !parameters.node().isArray()) {
            return defined;
        }
        for (var each : parameters.children()) {
            var name = each.node().path("name");
            if (!"path".equals(each.text("in")) || name.isMissingNode()) {
                continue;
            }
            if (!each.node().path("required").asBoolean(false)
                    || !each.node().path("required").isBoolean()) {
                tell(each, "The path parameter `" + name.asString("") + "` has to be `required: true`");
            }
            if (defined.putIfAbsent(name.asString(""), each) != null) {
                tell(each, "The path parameter `" + name.asString("") + "` is defined more than once");
            }
        }
        return defined;
    }

    private void operation(Seen path, Seen operation, Set<String> names, Map<String, Seen> shared) {
        var defined = new LinkedHashMap<>(shared);
        defined.putAll(defined(operation));
        defined.forEach((name, parameter) -> {
            if (!names.contains(name)) {
                tell(parameter, "The path `" + path.key() + "` has no {" + name + "}");
            }
        });
        for (var name : names) {
            if (!defined.containsKey(name)) {
                tell(
                        operation,
                        "The operation does not define the parameter {" + name + "} of its path `" + path.key() + "`");
            }
        }
    }

    private void tell(Seen at, String message) {
        findings.add(OperationRules.inside(paths, at), message);
    }
}
