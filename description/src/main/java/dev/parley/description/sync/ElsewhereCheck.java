package dev.parley.description.sync;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks for references to other files, which a project does not have. */
final class ElsewhereCheck {

    private ElsewhereCheck() {}

    /** Whether there is one. */
    static boolean leads(Source source) {
        return first(source.tree(), "", Pointer.ROOT).isPresent();
    }

    /** @throws ProblemException when there is one */
    static void check(Source source) {
        first(source.tree(), "", Pointer.ROOT).ifPresent(at -> {
            throw new ProblemException(Problem.of(
                            "reference-elsewhere",
                            "The document leads to another file, "
                                    + Nodes.text(source.tree().at(at.toString()), "$ref", ""))
                    .at(source.place(at))
                    .hint("A project has one file of each standard: parley export makes one of several."));
        });
    }

    private static Optional<Pointer> first(JsonNode node, String name, Pointer at) {
        var reference = Nodes.text(node, "$ref", "#");
        if (!reference.startsWith("#") && !reference.matches("(?i)https?://.*")) return Optional.of(at);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var found = first(node.get(i), name, at.child(i));
                if (found.isPresent()) return found;
            }
        }
        for (var entry : node.properties()) {
            if (!entry.getValue().isContainer() || References.isData(name, entry.getKey())) continue;
            var found = first(entry.getValue(), entry.getKey(), at.child(entry.getKey()));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
