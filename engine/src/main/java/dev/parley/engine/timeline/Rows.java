package dev.parley.engine.timeline;

import java.util.List;

/**
 * Some rows of a timeline under a filter.
 *
 * @param total how many rows pass the filter
 * @param first sequence of the oldest entry that is still kept; that of the next one where none is
 * @param offset position of the first of {@code rows} among those that pass
 */
public record Rows(long total, long first, long offset, List<Row> rows) {

    public Rows {
        rows = List.copyOf(rows);
    }
}
