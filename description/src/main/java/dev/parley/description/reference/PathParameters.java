package dev.parley.description.reference;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.StringNode;

/** The parameters of a path whose names change with it: those at the same place of paths that are the same but for names. */
final class PathParameters {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]*)\\}");

    private final Thing path;
    private final Map<String, String> renamed = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    PathParameters(Thing path, String name) {
        this.path = path;
        var before = names(path.name());
        var after = names(name);
        for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i)) && !after.contains(before.get(i)))
                renamed.put(before.get(i), after.get(i));
        }
    }

    private static List<String> names(String path) {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /**
     * Operations on the document of the path.
     *
     * @throws ProblemException when others share the description of such a parameter
     */
    List<Operation> operations() {
        if (renamed.isEmpty()) return List.of();
        parameters(path.node());
        path.node().children().forEach(this::parameters);
        return operations;
    }

    private void parameters(Located around) {
        for (var given : around.child("parameters").map(Located::items).orElse(List.of())) {
            var parameter = given.resolved();
            var name = parameter.child("name").orElse(null);
            var now = name == null ? null : renamed.get(name.node().asString(""));
            if (name == null
                    || now == null
                    || !parameter.node().path("in").asString("").equals("path")) continue;
            if (!parameter.equals(given)) {
                throw new ProblemException(Problem.of(
                                "path-parameter-shared",
                                "`{" + name.node().asString() + "}` is described by `"
                                        + given.reference().orElse("") + "`, which others may use: it keeps its name")
                        .at("/name"));
            }
            operations.add(new Operation.Set(name.pointer(), StringNode.valueOf(now)));
        }
    }
}
