package dev.parley.engine.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A timeline's index at a moment.
 *
 * @param full blocks that do not grow any more; what is beyond {@code size} does not belong to this moment
 * @param growing the last block, or none
 * @param first sequence of the oldest entry that is kept
 * @param next the sequence after the newest entry
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the index that it was taken of, which only adds to it
record View(Block[] full, int size, @Nullable Block growing, long first, long next) {

    int blocks() {
        return growing == null ? size : size + 1;
    }

    Block block(int index) {
        Block last = growing;
        return index == size && last != null ? last : full[index];
    }

    /** The index of the block that holds the sequence, or a negative number. */
    int find(long sequence) {
        Block last = growing;
        return last != null && last.holds(sequence) ? size : find(full, size, sequence);
    }

    static int find(Block[] blocks, int size, long sequence) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = blocks[middle];
            if (sequence < block.first()) {
                high = middle - 1;
            } else if (sequence >= block.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** How many entries the selection counts. */
    long total(int[] selection) {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total += full[i].counts().of(selection);
        }
        Block last = growing;
        return last == null ? total : total + last.counts().of(selection);
    }
}
