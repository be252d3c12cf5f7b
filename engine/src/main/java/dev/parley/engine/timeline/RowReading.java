package dev.parley.engine.timeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a timeline as it is at a moment, under a filter: positions are found by the index's counts, without reading what is before. */
final class RowReading {

    private final View view;
    private final Filter filter;
    private final int[] selection;
    private final long total;
    private final long hidden;

    /** Counts what passes. */
    RowReading(View view, Filter filter) throws IOException {
        this.view = view;
        this.filter = filter;
        this.selection = Counts.selection(filter);
        this.hidden = hidden();
        this.total = view.total(selection) - hidden;
    }

    /** How many pass. */
    long total() {
        return total;
    }

    /** How many would pass, were they not before what the filter asks for. */
    private long hidden() throws IOException {
        long before = 0;
        for (int i = 0; i < view.blocks(); i++) {
            Block block = view.block(i);
            if (block.end() - 1 <= filter.after()) {
                before += block.counts().of(selection);
            } else if (block.first() <= filter.after()) {
                return before + countUntil(block, filter.after());
            } else {
                break;
            }
        }
        return before;
    }

    private long countUntil(Block block, long last) throws IOException {
        long[] count = {0};
        new Records(block.segment()).visit(block, found -> {
            EntryRecords.Head head = found.head();
            if (head.sequence() > last) {
                return false;
            }
            count[0] += filter.passes(head.direction(), head.kind()) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /** The rows from a position on. */
    Rows rows(long offset, int limit) throws IOException {
        List<Row> rows = new ArrayList<>(Math.min(limit, 1_000));
        if (limit > 0 && offset < total) {
            visit(offset, (found, _) -> {
                rows.add(Preview.of(found));
                return rows.size() < limit;
            });
        }
        return new Rows(total, view.first(), offset, rows);
    }

    /** The newest rows. */
    Rows newest(int limit) throws IOException {
        return rows(Math.max(0, total - limit), limit);
    }

    /** Takes a record and its position among those that pass; says whether to go on. */
    @FunctionalInterface
    interface Visitor {

        boolean visit(Records.Found found, long position) throws IOException;
    }

    /** Visits what passes from a position on. */
    void visit(long offset, Visitor visitor) throws IOException {
        long skipped = -hidden;
        Records records = null;
        for (int i = 0; i < view.blocks(); i++) {
            Block block = view.block(i);
            int count = block.counts().of(selection);
            if (count == 0 || skipped + count <= offset) {
                skipped += count;
                continue;
            }
            records = records == null ? new Records(block.segment()) : records;
            if (!visit(records, block, skipped, offset, visitor)) {
                return;
            }
            skipped += count;
        }
    }

    private boolean visit(Records records, Block block, long before, long offset, Visitor visitor) throws IOException {
        long[] position = {before};
        return records.visit(block, found -> {
                    EntryRecords.Head head = found.head();
                    if (!filter.passes(head.direction(), head.kind())) {
                        return true;
                    }
                    long at = position[0]++;
                    return at < offset || at < 0 || visitor.visit(found, at);
                })
                || block.segment().gone();
    }

    /** The record of an entry, or none. */
    static Records.@Nullable Found find(View view, long sequence) throws IOException {
        int index = view.find(sequence);
        if (index < 0) {
            return null;
        }
        Records.Found[] result = {null};
        Block block = view.block(index);
        new Records(block.segment()).visit(block, found -> {
            if (found.head().sequence() == sequence) {
                result[0] = found;
            }
            return result[0] == null;
        });
        return result[0];
    }
}
