package dev.parley.engine.timeline;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Where the completions of a block's reserved entries are. Written by one thread, read by many. */
final class Completions {

    private final AtomicReferenceArray<@Nullable Place> places = new AtomicReferenceArray<>(Block.MAX_ENTRIES);

    /** A record's place. */
    record Place(Segment segment, long at) {}

    @Nullable
    Place of(int index) {
        return places.get(index);
    }

    void put(int index, Place place) {
        places.set(index, place);
    }
}
