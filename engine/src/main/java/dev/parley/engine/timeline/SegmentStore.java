package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the segments of timelines: runs of bytes that only grow, until they are sealed. What was written is there after the
 * process was killed. Thread-safe; its methods block.
 */
public interface SegmentStore {

    /** Begins a segment, or goes on with one that was never sealed. */
    Growing grow(String session, int number) throws IOException;

    /** The segments of a session, oldest first. */
    List<Stored> segments(String session) throws IOException;

    /** Opens a segment for reading, sealed or not. */
    Reader open(String session, int number) throws IOException;

    /** The index that a segment was sealed with, or none. */
    @Nullable
    Bytes index(String session, int number) throws IOException;

    /** Deletes a segment. */
    void delete(String session, int number) throws IOException;

    /** Deletes all segments of a session. */
    void delete(String session) throws IOException;

    /** A segment that is there. */
    record Stored(int number, long size, boolean sealed) {}

    /** A segment that grows; used by one thread at a time. */
    interface Growing extends AutoCloseable {

        /** Writes a part of the array at a place of the segment, at most at its end; after a failure the same may be written again. */
        void write(long at, byte[] bytes, int from, int to) throws IOException;

        /** Cuts off what follows the size. */
        void cut(long size) throws IOException;

        /** Makes it lasting, with its index; it will not grow any more. */
        void seal(Bytes index) throws IOException;

        /** Lets go of it, as it is. */
        @Override
        void close() throws IOException;
    }

    /** A segment that is read; thread-safe. */
    interface Reader extends AutoCloseable {

        /** Reads up to so many bytes at a place; returns how many, 0 at the end. */
        int read(long at, byte[] into, int from, int to) throws IOException;

        @Override
        void close() throws IOException;
    }
}
