package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;

/**
 * One thing in which two versions of a description differ.
 *
 * @param rule stable name for programs, in kebab-case
 * @param subject what it belongs to, such as {@code GET /pets} or {@code Schema Pet}
 * @param where the place within the subject in words, such as {@code response 200 › application/json › name}; empty for the subject itself
 * @param message what is different, in a sentence without its full stop
 * @param reason why it has its impact, in a sentence without its full stop
 * @param old where it stands in the older version; nothing where there is none
 * @param now where it stands in the newer version; nothing where there is none
 * @param affects the operations and channels that it reaches, by their titles
 */
public record Change(
        String rule,
        Kind kind,
        Impact impact,
        String subject,
        String where,
        String message,
        String reason,
        Optional<Located> old,
        Optional<Located> now,
        List<String> affects) {

    /** What became of the thing. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Change {
        affects = List.copyOf(affects);
    }

    /** The same without its place in one of the versions. */
    Change without(boolean older) {
        return new Change(
                rule,
                kind,
                impact,
                subject,
                where,
                message,
                reason,
                older ? Optional.empty() : old,
                older ? now : Optional.empty(),
                affects);
    }
}
