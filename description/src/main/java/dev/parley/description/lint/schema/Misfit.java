package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import java.util.List;

/**
 * Something that a schema wants otherwise.
 *
 * @param at where
 * @param keyword that wants it otherwise
 * @param property that is missing or too much; empty where no property is
 */
public record Misfit(Seen at, String keyword, String property, String message) {

    /** The way to the place from what was checked. */
    public List<String> inside(Seen checked) {
        return at.way().subList(checked.way().size(), at.way().size());
    }
}
