package dev.parley.description.contract;

import com.networknt.schema.Error;
import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settles which of several alternatives ({@code oneOf}, {@code anyOf}) a value was meant to be: the one whose constants, such as
 * {@code kind}, it has, or, without them, whose fields. What the others find wrong is noise.
 */
final class Alternatives {

    private Alternatives() {}

    /** Takes the errors of alternatives out, and adds a problem for each value that is meant to be none of them. */
    static List<Error> settle(List<Error> errors, List<Problem> problems) {
        List<Error> left = new ArrayList<>(errors);
        for (Error choice = next(left); choice != null; choice = next(left)) {
            settle(choice, left, problems);
        }
        return left;
    }

    private static @Nullable Error next(List<Error> errors) {
        return errors.stream()
                .filter(each ->
                        each.getKeyword().equals("oneOf") || each.getKeyword().equals("anyOf"))
                .findFirst()
                .orElse(null);
    }

    private static void settle(Error choice, List<Error> left, List<Problem> problems) {
        String prefix = choice.getEvaluationPath() + "/";
        Map<String, List<Error>> branches = left.stream()
                .filter(each -> each.getEvaluationPath().toString().startsWith(prefix))
                .collect(Collectors.groupingBy(each -> branch(each, prefix), TreeMap::new, Collectors.toList()));
        left.remove(choice);
        left.removeIf(each -> each.getEvaluationPath().toString().startsWith(prefix));
        List<List<Error>> meant = branches.values().stream()
                .filter(branch -> branch.stream().noneMatch(each -> distinguishes(each, choice)))
                .toList();
        Optional<List<Error>> one = meant.size() == 1 ? Optional.of(meant.getFirst()) : nearest(meant, choice);
        if (one.isPresent()) {
            left.addAll(one.get());
        } else {
            problems.add(none(choice, branches.values().stream().flatMap(List::stream)));
        }
    }

    /** The one whose fields the value has: all others find clearly more fields that are missing or too many. */
    private static Optional<List<Error>> nearest(List<List<Error>> branches, Error choice) {
        List<List<Error>> sorted = branches.stream()
                .sorted(Comparator.comparingLong(branch -> strangeFields(branch, choice)))
                .toList();
        boolean clear = sorted.size() > 1
                && strangeFields(sorted.get(1), choice) - strangeFields(sorted.getFirst(), choice) > 1;
        return clear ? Optional.of(sorted.getFirst()) : Optional.empty();
    }

    private static long strangeFields(List<Error> branch, Error choice) {
        return branch.stream()
                .filter(each -> each.getKeyword().equals("required")
                        || each.getKeyword().equals("additionalProperties"))
                .filter(each -> each.getInstanceLocation()
                        .toString()
                        .equals(choice.getInstanceLocation().toString()))
                .count();
    }

    private static String branch(Error error, String prefix) {
        String rest = error.getEvaluationPath().toString().substring(prefix.length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** Whether the error says that the value is another alternative: a constant directly in it, or the value's type. */
    private static boolean distinguishes(Error error, Error choice) {
        String at = error.getInstanceLocation().toString();
        String of = choice.getInstanceLocation().toString();
        boolean constant =
                error.getKeyword().equals("const") && at.startsWith(of + "/") && at.indexOf('/', of.length() + 1) < 0;
        return constant || (error.getKeyword().equals("type") && at.equals(of));
    }

    private static Problem none(Error choice, Stream<Error> errors) {
        List<Error> constants = errors.filter(
                        each -> distinguishes(each, choice) && each.getKeyword().equals("const"))
                .toList();
        if (constants.isEmpty()) {
            return SchemaWords.here(
                    choice, "wrong-form", SchemaWords.named(choice) + " has none of the forms there are");
        }
        String known = constants.stream()
                .map(each -> SchemaWords.known(each.getSchemaNode()))
                .distinct()
                .collect(Collectors.joining(", "));
        return SchemaWords.unknown(constants.getFirst(), SchemaWords.named(constants.getFirst()), known);
    }
}
