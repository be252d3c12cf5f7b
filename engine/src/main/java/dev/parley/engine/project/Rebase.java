package dev.parley.engine.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.PartName;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Fields;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Carries edits that were made from earlier contents over to the present ones, where they do not overlap with what came between. */
final class Rebase {

    private final Contents base;
    private final Contents now;
    private final String document;

    /** For edits of a standard document. */
    Rebase(Contents base, Contents now, String document) {
        this.base = base;
        this.now = now;
        this.document = document;
    }

    /**
     * The edits as they are to be made now.
     *
     * @throws Overlap when one touches what was changed since
     */
    List<PartEdit> edits(Function<StandardDocument, List<PartEdit>> fromBase) {
        List<PartEdit> edits = new ArrayList<>();
        for (PartEdit edit : fromBase.apply(base.document(document).whole())) {
            Optional<Part> before = base.part(document, edit.name());
            Optional<Part> present = now.part(document, edit.name());
            boolean untouched = before.map(Part::text).equals(present.map(Part::text));
            if (untouched) {
                edits.add(edit);
            } else if (edit instanceof PartEdit.Change(PartName name, List<Operation> mine)
                    && before.isPresent()
                    && present.isPresent()) {
                edits.add(new PartEdit.Change(name, carried(mine, before.get(), present.get())));
            } else if (!isDone(edit, present)) {
                throw new Overlap(overlap());
            }
        }
        return edits;
    }

    private static List<Operation> carried(List<Operation> mine, Part before, Part present) {
        JsonNode was = Contents.source(before).tree();
        JsonNode is = Contents.source(present).tree();
        List<Operation> fields = Fields.split(mine, was, is);
        if (Operations.overlap(fields, Fields.split(Operations.difference(was, is), was, is))) {
            throw new Overlap(overlap());
        }
        return fields;
    }

    private static boolean isDone(PartEdit edit, Optional<Part> present) {
        return switch (edit) {
            case PartEdit.Create(var part) ->
                present.map(Part::text).filter(part.text()::equals).isPresent();
            case PartEdit.Delete _ -> present.isEmpty();
            case PartEdit.Change _, PartEdit.Rename _ -> false;
        };
    }

    /** Whether operations made from one text of a part touch what leads to its other text. */
    static boolean overlaps(List<Operation> mine, Part before, Part present) {
        List<Operation> theirs = Operations.difference(
                Contents.source(before).tree(), Contents.source(present).tree());
        return Operations.overlap(mine, theirs);
    }

    /** The same with the places. */
    static Problem overlap(List<Pointer> places) {
        String fields = places.stream()
                .limit(5)
                .map(at -> at.isRoot() ? "the whole" : "`" + at + "`")
                .collect(Collectors.joining(", "));
        return Problem.of("edit-conflict", "Also changed elsewhere since this was opened: " + fields)
                .hint("Compare both versions, then keep yours in these places or take the saved ones.");
    }

    static Problem overlap() {
        return Problem.of("edit-conflict", "The same was changed elsewhere since this was opened")
                .hint("Compare both versions, then save yours over it or take the saved one.");
    }
}
