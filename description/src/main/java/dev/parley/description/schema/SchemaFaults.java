package dev.parley.description.schema;

import com.networknt.schema.Error;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns what a validator finds into problems: of several alternatives only the one that was most likely meant is spoken of. */
final class SchemaFaults {

    private SchemaFaults() {}

    static List<Problem> problems(List<Error> errors) {
        return meant(errors).stream().map(SchemaFaults::problem).distinct().toList();
    }

    static List<Error> meant(List<Error> errors) {
        var left = new ArrayList<>(errors);
        for (var choice : errors) {
            boolean isChoice =
                    choice.getKeyword().equals("oneOf") || choice.getKeyword().equals("anyOf");
            if (!isChoice || !left.contains(choice)) continue;
            var prefix = choice.getEvaluationPath() + "/";
            var branches = left.stream()
                    .filter(error -> error.getEvaluationPath().toString().startsWith(prefix))
                    .collect(Collectors.groupingBy(
                            error -> error.getEvaluationPath()
                                    .toString()
                                    .substring(prefix.length())
                                    .split("/", 2)[0],
                            TreeMap::new,
                            Collectors.toList()));
            if (branches.isEmpty()) continue;
            left.remove(choice);
            left.removeIf(error -> error.getEvaluationPath().toString().startsWith(prefix));
            left.addAll(branches.values().stream().max(likelihood(choice)).orElseThrow());
            return meant(left);
        }
        return left;
    }

    /** A branch is likely when the type fits, it is no reference that is not there, and its errors are few and deep. */
    private static Comparator<List<Error>> likelihood(Error choice) {
        return Comparator.<List<Error>, Boolean>comparing(
                        branch -> branch.stream().noneMatch(error -> excludes(error, choice)))
                .thenComparingInt(branch ->
                        branch.stream().mapToInt(SchemaFaults::depth).max().orElse(0))
                .thenComparingInt(branch -> -branch.size());
    }

    private static boolean excludes(Error error, Error choice) {
        boolean here = error.getInstanceLocation().equals(choice.getInstanceLocation());
        return here && (error.getKeyword().equals("type") || "$ref".equals(error.getProperty()));
    }

    private static int depth(Error error) {
        return error.getInstanceLocation().getNameCount();
    }

    private static Problem problem(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var property = String.valueOf(error.getProperty());
        var below = Pointer.parse(pointer).child(property).toString();
        return switch (error.getKeyword()) {
            case "required" ->
                Problem.of("schema-required", "`" + property + "` is missing").at(pointer);
            case "additionalProperties", "unevaluatedProperties" ->
                Problem.of("schema-unknown", "The standard knows no `" + property + "` here")
                        .at(below);
            case "false" ->
                Problem.of("schema-forbidden", "This may not stand here").at(pointer);
            default ->
                Problem.of("schema-" + error.getKeyword(), sentence(error)).at(pointer);
        };
    }

    private static String sentence(Error error) {
        var pointer = Pointer.parse(error.getInstanceLocation().toString());
        return "`" + (pointer.isRoot() ? "the document" : pointer.last()) + "` is wrong: " + error.getMessage();
    }
}
