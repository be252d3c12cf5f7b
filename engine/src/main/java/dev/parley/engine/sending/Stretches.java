package dev.parley.engine.sending;

import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.HttpContent.Stretch;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timeline;
import dev.parley.protocol.Bytes;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A body of one hop as it lies in a timeline, in stretches of one direction and kind, one behind the other. */
final class Stretches {

    private final Timeline timeline;
    private final Filter filter;
    private final int hop;

    Stretches(Timeline timeline, Direction direction, Kind kind, int hop) {
        this.timeline = timeline;
        this.filter = new Filter(Set.of(direction), Set.of(kind), 0);
        this.hop = hop;
    }

    /** How many bytes there are. */
    long size() {
        long next = position(hop + 1, 0);
        Entry last = next == 0 ? null : entry(next - 1);
        return last != null && last.connection() == hop ? end(last) : 0;
    }

    /** Hands on bytes from an offset on, at most so many, as long as they are wanted. */
    void read(long offset, long length, Predicate<Bytes> to) {
        if (length <= 0) {
            return;
        }
        long until = offset + length < 0 ? Long.MAX_VALUE : offset + length;
        timeline.visit(filter, position(hop, offset), entry -> {
            if (entry.connection() != hop || !(entry.content() instanceof Stretch(long at, Bytes bytes))) {
                return false;
            }
            int from = (int) Math.max(0, offset - at);
            int end = (int) Math.min(bytes.size(), until - at);
            return from < end && to.test(bytes.slice(from, end)) && end(entry) < until;
        });
    }

    /** The position of the first stretch that ends behind an offset of a hop, or belongs to a later one. */
    private long position(int of, long offset) {
        long low = 0;
        long high = timeline.rows(filter, 0, 0).total();
        while (low < high) {
            long middle = (low + high) >>> 1;
            Entry entry = entry(middle);
            if (entry != null && (entry.connection() < of || (entry.connection() == of && end(entry) <= offset))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private @Nullable Entry entry(long position) {
        Entry[] found = {null};
        timeline.visit(filter, position, entry -> {
            found[0] = entry;
            return false;
        });
        return found[0];
    }

    private static long end(Entry entry) {
        return entry.content() instanceof Stretch(long at, Bytes bytes) ? at + bytes.size() : 0;
    }
}
