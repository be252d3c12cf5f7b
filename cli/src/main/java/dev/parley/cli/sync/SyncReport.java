package dev.parley.cli.sync;

import dev.parley.cli.Paint;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectFiles;
import dev.parley.description.source.Source;
import dev.parley.description.sync.SyncConflict;
import dev.parley.description.sync.Synchronized;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of a round.
 *
 * @param folder the directory, as it was named
 * @param foreseen whether nothing was written
 */
record SyncReport(String folder, Partner partner, SyncRound.Outcome outcome, boolean foreseen) {

    void text(PrintWriter out, PrintWriter err) {
        Synchronized synced = outcome.synced();
        synced.problems().forEach(problem -> tell(err, problem.message(), problem.hint()));
        for (SyncConflict conflict : synced.conflicts()) {
            tell(err, conflict.path() + at(conflict) + ": " + words(conflict), null);
        }
        if (!synced.conflicts().isEmpty()) {
            tell(
                    err,
                    "Each place keeps what it has there.",
                    "Make both say the same, or --prefer folder or --prefer project chooses for all.");
        }
        String name = "“" + partner.name() + "” at " + partner.place();
        if (outcome.isNothing()) {
            out.println(Paint.sound(folder + " and " + name + " are in step"));
        }
        files(
                out,
                foreseen ? "To the folder: " : "In the folder: ",
                synced.toFolder().keySet());
        files(out, (foreseen ? "To " : "In ") + name + ": ", synced.toProject().keySet());
        files(out, (foreseen ? "To be sealed in " : "Sealed in ") + name + ": ", outcome.sealed());
        err.flush();
        out.flush();
    }

    private static void files(PrintWriter out, String before, Set<String> paths) {
        if (!paths.isEmpty()) {
            out.println(Paint.sound(before + String.join(", ", new TreeSet<>(paths))));
        }
    }

    private String words(SyncConflict conflict) {
        String what =
                conflict.pointer().isRoot() ? "the file" : conflict.pointer().toString();
        if (!stands(outcome.read(), conflict)) {
            return what + " is gone in the folder and was changed in the project";
        }
        return stands(outcome.there(), conflict)
                ? what + " was changed in both places"
                : what + " was changed in the folder and is gone in the project";
    }

    /** Whether it is there; of variables, and of a document in several files, the text does not say it. */
    private static boolean stands(Map<String, String> texts, SyncConflict conflict) {
        String text = texts.get(conflict.path());
        boolean document = ProjectFiles.isDocument(conflict.path());
        if (text == null || conflict.pointer().isRoot() || !document) {
            return text != null || document;
        }
        return !conflict.pointer().in(Source.parse(text).tree()).isMissingNode();
    }

    private static void tell(PrintWriter err, String message, @Nullable String hint) {
        err.println(Paint.sound("parley: " + message));
        if (hint != null) {
            err.println(Paint.sound("  " + hint));
        }
    }

    /** Line and column in the file of the folder; nothing where it is not there. */
    private String at(SyncConflict conflict) {
        Place.Position place = place(conflict);
        return place == null ? "" : ":" + place.line() + ":" + place.column();
    }

    private Place.@Nullable Position place(SyncConflict conflict) {
        String text = outcome.read().get(conflict.path());
        try {
            return text == null || conflict.pointer().isRoot()
                    ? null
                    : Source.parse(text).place(conflict.pointer());
        } catch (ProblemException _) {
            return null;
        }
    }

    String json() {
        return tree().toPrettyString();
    }

    /** The same on one line. */
    String line() {
        return tree().toString();
    }

    private ObjectNode tree() {
        Synchronized synced = outcome.synced();
        ObjectNode all = JsonMapper.shared().createObjectNode();
        all.put("folder", folder);
        ObjectNode project =
                all.putObject("project").put("id", partner.project()).put("name", partner.name());
        project.put("place", partner.place());
        list(all.putArray("toFolder"), synced.toFolder().keySet());
        list(all.putArray("toProject"), synced.toProject().keySet());
        list(all.putArray("sealed"), outcome.sealed());
        ArrayNode conflicts = all.putArray("conflicts");
        for (SyncConflict conflict : synced.conflicts()) {
            ObjectNode one = conflicts
                    .addObject()
                    .put("file", conflict.path())
                    .put("pointer", conflict.pointer().toString());
            Place.Position place = place(conflict);
            if (place != null) {
                one.put("line", place.line()).put("column", place.column());
            }
        }
        ArrayNode problems = all.putArray("problems");
        for (Problem problem : synced.problems()) {
            ObjectNode one = problems.addObject().put("code", problem.code()).put("message", problem.message());
            if (problem.hint() != null) {
                one.put("hint", problem.hint());
            }
        }
        return all;
    }

    private static void list(ArrayNode list, Set<String> paths) {
        new TreeSet<>(paths).forEach(list::add);
    }
}
