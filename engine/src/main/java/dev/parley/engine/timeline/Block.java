package dev.parley.engine.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A run of records of one segment that is read as one: what the index knows of it.
 *
 * @param segment that it lies in
 * @param first sequence of its first entry; the others follow without a gap
 * @param entries how many
 * @param from place of its first record in the segment
 * @param to place after its last record; between the two stand completions of other entries as well
 * @param completions where the completions of its reserved entries are, or none
 */
record Block(
        Segment segment,
        long first,
        int entries,
        long from,
        long to,
        Counts counts,
        @Nullable Completions completions) {

    /** Entries of one block at most. */
    static final int MAX_ENTRIES = 256;

    /** Bytes after which a block is full. */
    static final int FULL = 128 << 10;

    /** The sequence after its last entry. */
    long end() {
        return first + entries;
    }

    boolean full() {
        return entries >= MAX_ENTRIES || to - from >= FULL;
    }

    boolean holds(long sequence) {
        return sequence >= first && sequence < end();
    }
}
