package dev.parley.description.traffic;

import dev.parley.description.difference.Change;
import dev.parley.description.document.Standard;
import java.util.List;

/**
 * What traffic says of one operation or channel, beside what the description says of it.
 *
 * @param id changes with what is proposed, and not with the names that are chosen for it
 * @param subject such as {@code GET /orders/{orderId}}, or the address of a channel
 * @param isNew whether the description has nothing of it yet
 * @param evidence what speaks for it, in words
 * @param parts of the document that it changes
 * @param changes what that means for others; nothing of what is new
 * @param names of what is new in it
 */
public record Proposal(
        String id,
        Standard standard,
        String subject,
        boolean isNew,
        List<String> evidence,
        List<ChangedPart> parts,
        List<Change> changes,
        List<FoundName> names) {

    public Proposal {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
        names = List.copyOf(names);
    }

    Proposal identified(String other) {
        return new Proposal(other, standard, subject, isNew, evidence, parts, changes, names);
    }

    /** Whether the description says all of it already. */
    public boolean isSaid() {
        return parts.isEmpty();
    }

    /**
     * A part as it is and as it would be; empty where it is not there.
     *
     * @param pointer to it in the document
     */
    public record ChangedPart(String pointer, String before, String after) {}
}
