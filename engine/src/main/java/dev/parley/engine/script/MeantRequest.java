package dev.parley.engine.script;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The request that a script means by a text: its id, its path from the root ({@code folder/name}, as Bruno has it), or as much of the end of that path as
 * tells it from others, its name for one.
 *
 * @param id of a request
 * @param path names of its folders and its own, separated by {@code /}
 */
public record MeantRequest<T>(Function<T, String> id, Function<T, String> path) {

    private static final String FILE = "\\.(bru|yml|yaml)$";

    /**
     * The one that is meant; nothing where there is none.
     *
     * @throws ProblemException where it may be several
     */
    public @Nullable T among(List<T> all, String text) {
        for (T each : all) {
            if (id.apply(each).equals(text)) {
                return each;
            }
        }
        T found = ending(all, whole(text));
        return found == null ? ending(all, whole(text.replaceFirst(FILE, ""))) : found;
    }

    private @Nullable T ending(List<T> all, String end) {
        List<T> whole = all.stream().filter(each -> place(each).equals(end)).toList();
        List<T> found = whole.isEmpty()
                ? all.stream().filter(each -> place(each).endsWith("/" + end)).toList()
                : whole;
        if (found.size() > 1) {
            throw new ProblemException(Problem.of(
                            "request-ambiguous",
                            "There are several requests “" + end + "”: "
                                    + found.stream()
                                            .map(each -> place(each) + " (" + id.apply(each) + ")")
                                            .collect(Collectors.joining(", ")))
                    .hint("Name one by its path or its id"));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private String place(T request) {
        return whole(path.apply(request));
    }

    private static String whole(String path) {
        return Stream.of(path.split("/"))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("."))
                .collect(Collectors.joining("/"));
    }
}
