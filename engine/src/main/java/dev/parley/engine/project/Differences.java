package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Request;
import dev.parley.description.request.RequestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Says where two people changed the same request. */
final class Differences {

    private static final Map<String, String> WORDS = Map.of(
            "url", "URL",
            "query", "query parameters",
            "path", "path parameters",
            "auth", "credentials",
            "messages", "saved messages");

    private Differences() {}

    /** A problem for each field that both changed, each in another way: at least one. */
    static List<Problem> both(Request base, Request saved, Request mine) {
        ObjectNode was = RequestJson.write(base);
        ObjectNode theirs = RequestJson.write(saved);
        ObjectNode ours = RequestJson.write(mine);
        Set<String> fields = new TreeSet<>(was.propertyNames());
        fields.addAll(theirs.propertyNames());
        fields.addAll(ours.propertyNames());
        List<Problem> problems = new ArrayList<>();
        for (String field : fields) {
            boolean bothChanged = !Objects.equals(was.get(field), theirs.get(field))
                    && !Objects.equals(was.get(field), ours.get(field))
                    && !Objects.equals(theirs.get(field), ours.get(field));
            if (bothChanged) {
                problems.add(problem(field));
            }
        }
        return problems.isEmpty() ? List.of(Rebase.overlap().at("/request")) : problems;
    }

    private static Problem problem(String field) {
        Problem overlap = Rebase.overlap();
        return Problem.of(overlap.code(), capital(WORDS.getOrDefault(field, field)) + ": changed elsewhere, too")
                .hint(Objects.requireNonNull(overlap.hint()))
                .at("/request/" + field);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
