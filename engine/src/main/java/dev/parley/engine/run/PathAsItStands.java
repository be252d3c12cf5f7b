package dev.parley.engine.run;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request whose path parameters without a value go out by their names, as users of such collections know it.
 *
 * @param remarks those that do so, in one
 */
record PathAsItStands(HttpRequest request, List<Problem> remarks) {

    static PathAsItStands of(HttpRequest request) {
        var path = new ArrayList<Parameter>();
        var names = new ArrayList<String>();
        for (Parameter row : request.path()) {
            boolean filled = row.value() != null && !row.value().isEmpty();
            path.add(filled ? row : Parameter.of(row.name(), ":" + row.name()));
            if (!filled) {
                names.add(row.name());
            }
        }
        return names.isEmpty()
                ? new PathAsItStands(request, List.of())
                : new PathAsItStands(request.withPath(path), List.of(remark(names)));
    }

    private static Problem remark(List<String> names) {
        String written = names.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        return Problem.of(
                        "missing-path-parameter",
                        names.size() == 1
                                ? "The path parameter " + names.getFirst() + " has no value and goes out as " + written
                                : "The path parameters " + String.join(", ", names) + " have no value and go out as "
                                        + written)
                .warning();
    }
}
