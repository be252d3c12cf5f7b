package dev.parley.description.transfer;

import dev.parley.description.document.PartEdit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a description does to a document that is there already. Things are named as people name them: {@code GET /orders}, {@code schema Order}.
 *
 * @param edits of the document
 * @param added what was not there
 * @param changed what was there and said something else, and now says what came
 * @param kept what was there and says something else than what came
 * @param gone operations and channels that are there and did not come
 * @param differing what is in {@code changed} or {@code kept}, as it is there and as it comes
 */
public record Merged(
        List<PartEdit> edits,
        List<String> added,
        List<String> changed,
        List<String> kept,
        List<String> gone,
        List<Differing> differing) {

    public Merged {
        edits = List.copyOf(edits);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
        gone = List.copyOf(gone);
        differing = List.copyOf(differing);
    }

    /** The same with other names for the things. */
    public Merged named(UnaryOperator<String> naming) {
        return new Merged(
                edits,
                added.stream().map(naming).toList(),
                changed.stream().map(naming).toList(),
                kept.stream().map(naming).toList(),
                gone.stream().map(naming).toList(),
                differing.stream()
                        .map(each -> new Differing(naming.apply(each.name()), each.there(), each.comes()))
                        .toList());
    }
}
