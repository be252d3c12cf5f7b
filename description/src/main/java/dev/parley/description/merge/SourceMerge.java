package dev.parley.description.merge;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * Two edits of one source text brought together: by lines where that says what both mean, so that comments of both sides stay, else as
 * operations on the text of the one whose text stays.
 *
 * @param met where both changed the same, each in its own way
 */
public record SourceMerge(Source source, List<Pointer> met) {

    /** The text that mine and theirs, both made from the base, are together. */
    public static SourceMerge of(Source base, Source mine, Source theirs, Meeting meeting) {
        var merged = TreeMerge.of(base.tree(), mine.tree(), theirs.tree(), meeting);
        var byLines = merged.met().isEmpty()
                ? LineMerge.of(base.text(), mine.text(), theirs.text())
                        .flatMap(text -> read(text, theirs))
                        .filter(read -> Operations.same(read.tree(), merged.tree()))
                : Optional.<Source>empty();
        var source = byLines.orElseGet(() -> theirs.apply(Operations.difference(theirs.tree(), merged.tree())));
        return new SourceMerge(source, merged.met());
    }

    private static Optional<Source> read(String text, Source like) {
        try {
            return Optional.of(Source.parse(text, like.syntax()));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}
