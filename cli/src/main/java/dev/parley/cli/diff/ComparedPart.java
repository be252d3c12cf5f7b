package dev.parley.cli.diff;

import dev.parley.cli.description.OpenedDescription;
import dev.parley.description.difference.Change;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.List;
import java.util.Optional;

/** Compares one part of two descriptions: the newer one with itself, but for the part, which is as it was in the older one. */
record ComparedPart(OpenedDescription old, OpenedDescription now, Pointer pointer) {

    /**
     * What the part's change means.
     *
     * @throws ProblemException when neither has the part
     */
    Compared compared() {
        Optional<Located> was = there(old);
        Optional<Located> is = there(now);
        if (was.isEmpty() && is.isEmpty()) {
            throw new ProblemException(Problem.of("part-unknown", "Neither has anything at `" + pointer + "`")
                    .hint("--part takes a JSON pointer, such as /components/schemas/Pet"));
        }
        Source source = now.description().root().source();
        Source before = source.apply(List.of(was.<Operation>map(part -> new Operation.Set(pointer, part.node()))
                .orElseGet(() -> new Operation.Remove(pointer))));
        List<Change> changes =
                DescriptionDifference.between(now.description().beginning(before), now.description()).stream()
                        .map(this::placed)
                        .toList();
        return new Compared(old, now, changes, text(was), text(is));
    }

    private Optional<Located> there(OpenedDescription opened) {
        return opened.description().root().descendant(pointer);
    }

    /** What is found in the part stands in the older file where it stood. */
    private Change placed(Change change) {
        Optional<Located> before =
                change.old().flatMap(place -> old.description().root().descendant(place.pointer()));
        return new Change(
                change.rule(),
                change.kind(),
                change.impact(),
                change.subject(),
                change.where(),
                change.message(),
                change.reason(),
                before,
                change.now(),
                change.affects());
    }

    private static String text(Optional<Located> part) {
        return part.map(each -> Source.text(each.node(), Syntax.YAML)).orElse("");
    }
}
