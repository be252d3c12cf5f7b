package dev.parley.description.transfer;

import dev.parley.description.document.Method;
import dev.parley.description.document.Nodes;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Names of OpenAPI that two things have: an {@code operationId}, and a path that differs only by the names of its parameters. */
final class Colliding {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

    private final Map<String, Pointer> names = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Colliding() {}

    /** Those of a document, each at the later one of both. */
    static List<Problem> of(JsonNode document) {
        var colliding = new Colliding();
        document.path("paths").properties().forEach(each -> colliding.path(each.getKey(), each.getValue()));
        document.path("webhooks")
                .properties()
                .forEach(each -> colliding.operations(Pointer.of("webhooks", each.getKey()), each.getValue()));
        return colliding.problems;
    }

    private void path(String path, JsonNode item) {
        var at = Pointer.of("paths", path);
        var there =
                path.startsWith("/") ? paths.putIfAbsent(PARAMETER.matcher(path).replaceAll("{}"), path) : null;
        if (there != null) {
            problems.add(Problem.of("path-collides", "The path " + path + " is the same as " + there)
                    .hint("Paths differ by more than the names of their parameters.")
                    .at(at.toString()));
        }
        operations(at, item);
    }

    private void operations(Pointer item, JsonNode node) {
        for (var method : Method.of(node)) {
            var at = item.then(method.pointer());
            var name = Nodes.text(node.at(method.pointer().toString()), "operationId");
            var there = name == null ? null : names.putIfAbsent(name, at);
            if (there == null) continue;
            problems.add(Problem.of("operation-id-collides", "Another operation is called `" + name + "`, too")
                    .hint("It is the one at " + there + "; tools find an operation by its operationId.")
                    .at(at.child("operationId").toString()));
        }
    }
}
