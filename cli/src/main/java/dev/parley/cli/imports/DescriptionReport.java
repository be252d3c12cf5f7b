package dev.parley.cli.imports;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.transfer.Merged;
import dev.parley.description.transfer.TakenDescription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a description that was imported. */
record DescriptionReport(Placed placed) {

    /** Problems that a terminal shows of one file. */
    private static final int MOST = 50;

    void text(StringBuilder text) {
        DescribedFile described = placed.described();
        TakenDescription taken = described.taken();
        text.append(described.file()).append(": ").append(taken.format());
        text.append(" “").append(described.name()).append("”\n  ");
        text.append(contents()).append('\n');
        Merged merged = placed.merged();
        if (merged != null) {
            names(text, "Added", merged.added());
            names(text, "Changed", merged.changed());
            names(text, "Kept as it was (--existing replace takes what came)", merged.kept());
            names(text, "Not in it any more, and left", merged.gone());
        }
        List<Problem> problems = taken.problems();
        if (!problems.isEmpty()) {
            text.append("  Problems:\n");
            Set<String> said = new HashSet<>();
            for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST))) {
                text.append("    ").append(place(described, problem));
                text.append(problem.message()).append('\n');
                String hint = problem.hint();
                if (hint != null && said.add(hint)) {
                    text.append("      ").append(hint).append('\n');
                }
            }
            if (problems.size() > MOST) {
                text.append("    and ").append(problems.size() - MOST).append(" more: --json names all\n");
            }
        }
    }

    private static String place(DescribedFile described, Problem problem) {
        return problem.place() instanceof Place.Position(int line, int column)
                ? described.file() + ":" + line + ":" + column + ": "
                : "";
    }

    private String contents() {
        List<String> words = new ArrayList<>();
        add(words, placed.described().operations(), "operation");
        add(words, placed.described().channels(), "channel");
        add(words, placed.described().schemas(), "schema");
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static void add(List<String> words, int number, String word) {
        if (number > 0) {
            words.add(number + " " + word + (number == 1 ? "" : "s"));
        }
    }

    private static void names(StringBuilder text, String word, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        text.append("  ").append(word).append(": ");
        text.append(String.join(", ", names.subList(0, Math.min(names.size(), MOST))));
        text.append(names.size() > MOST ? " and " + (names.size() - MOST) + " more\n" : "\n");
    }

    void json(ObjectNode file) {
        DescribedFile described = placed.described();
        file.put("file", described.file())
                .put("format", described.taken().format())
                .put("name", described.name())
                .put("folder", "")
                .put("operations", described.operations())
                .put("channels", described.channels())
                .put("schemas", described.schemas());
        Merged merged = placed.merged();
        if (merged != null) {
            names(file.putArray("added"), merged.added());
            names(file.putArray("changed"), merged.changed());
            names(file.putArray("kept"), merged.kept());
            names(file.putArray("gone"), merged.gone());
        }
        ArrayNode problems = file.putArray("problems");
        for (Problem problem : described.taken().problems()) {
            ObjectNode one = problems.addObject().put("code", problem.code()).put("message", problem.message());
            if (problem.place() instanceof Place.Position(int line, int column)) {
                one.put("line", line).put("column", column);
            }
            if (problem.hint() != null) {
                one.put("hint", problem.hint());
            }
        }
        file.putArray("notCarried");
    }

    private static void names(ArrayNode list, List<String> names) {
        names.forEach(list::add);
    }
}
