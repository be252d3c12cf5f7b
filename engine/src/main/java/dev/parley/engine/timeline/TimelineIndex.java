package dev.parley.engine.timeline;

import dev.parley.engine.timeline.Completions.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries of a timeline are, and how many of each direction and kind: one {@link Block} for some hundred of them.
 * Written by one thread at a time; what was added is seen by {@link #view} after {@link #publish}.
 */
final class TimelineIndex {

    private Block[] full = new Block[16];
    private int size;
    private @Nullable Segment segment;
    private long first = 1;
    private int entries;
    private long from;
    private long to;
    private Counts counts = new Counts();
    private @Nullable Completions completions;
    private volatile View view = new View(new Block[0], 0, null, 1, 1);

    /** The index as it was published last. */
    View view() {
        return view;
    }

    /** The sequence that the next entry has. */
    long next() {
        return first + entries;
    }

    /** Adds the next entry, whose record stands at a place. */
    void add(Segment in, long at, long end, Direction direction, Kind kind) {
        roomFor(1, in, at);
        entries++;
        to = end;
        counts.add(direction, kind, 1);
    }

    /** Adds the entries of a run, whose record stands at a place and whose body in an array. */
    void addRun(Segment in, long at, long end, byte[] array, int body) {
        roomFor(RunReader.entries(array, body), in, at);
        to = end;
        entries += RunReader.count(array, body, counts);
    }

    private void roomFor(int more, Segment in, long at) {
        boolean full = entries + more > Block.MAX_ENTRIES || to - from >= Block.FULL;
        if (entries > 0 && (segment != in || full)) {
            closeBlock();
        }
        if (entries == 0) {
            segment = in;
            from = at;
        }
    }

    /** Says where the completion of a reserved entry stands; one of an entry that is no longer kept is passed over. */
    void complete(long sequence, Place place) {
        if (sequence >= first && sequence < next()) {
            Completions here = completions;
            if (here == null) {
                here = new Completions();
                completions = here;
            }
            here.put((int) (sequence - first), place);
            return;
        }
        int index = View.find(full, size, sequence);
        if (index >= 0) {
            Block block = full[index];
            Completions there = block.completions();
            if (there == null) {
                there = new Completions();
                full[index] = new Block(
                        block.segment(),
                        block.first(),
                        block.entries(),
                        block.from(),
                        block.to(),
                        block.counts(),
                        there);
            }
            there.put((int) (sequence - block.first()), place);
        }
    }

    /** Adds a block that was read from a segment's index. */
    void add(Block block) {
        closeBlock();
        if (size == 0) {
            first = block.first();
        }
        append(block);
        first = block.end();
    }

    /** Says that the next entry has this sequence, also where others are missing before it. */
    void beginAt(long sequence) {
        if (sequence != next()) {
            closeBlock();
            first = sequence;
        }
    }

    /** Ends the block that grows, so that the next one begins anew. */
    void closeBlock() {
        Block growing = growing();
        if (growing != null) {
            append(growing);
            first = growing.end();
            entries = 0;
            counts = new Counts();
            completions = null;
        }
    }

    private @Nullable Block growing() {
        Segment in = segment;
        return entries == 0 || in == null ? null : new Block(in, first, entries, from, to, counts.copy(), completions);
    }

    private void append(Block block) {
        if (size == full.length) {
            full = java.util.Arrays.copyOf(full, size * 2);
        }
        full[size++] = block;
    }

    /** Forgets the blocks of segments before one. */
    void dropBefore(int number) {
        int lost = 0;
        while (lost < size && full[lost].segment().number() < number) {
            lost++;
        }
        if (lost > 0) {
            Block[] kept = new Block[Math.max(16, (size - lost) * 2)];
            System.arraycopy(full, lost, kept, 0, size - lost);
            full = kept;
            size -= lost;
        }
    }

    /** The blocks of a segment, in order. */
    List<Block> blocksOf(Segment in) {
        List<Block> blocks = new ArrayList<>();
        for (int i = size - 1; i >= 0 && full[i].segment() == in; i--) {
            blocks.addFirst(full[i]);
        }
        return blocks;
    }

    /** Shows what was added. */
    void publish() {
        Block growing = growing();
        long oldest = size > 0 ? full[0].first() : first;
        view = new View(full, size, growing, oldest, next());
    }
}
