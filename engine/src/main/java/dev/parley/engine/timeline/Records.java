package dev.parley.engine.timeline;

import dev.parley.engine.timeline.Completions.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads records out of segments, block by block. Of long records only the beginning is read until the whole is asked for. One
 * reader is used by one thread.
 */
final class Records {

    /** Bytes of a record that are read at first. */
    private static final int BEGINNING = 4 << 10;

    private byte[] buffer = new byte[32 << 10];
    private Segment bufferOf;
    private long bufferAt;
    private int bufferSize;

    /** A reader that begins with the segment. */
    Records(Segment first) {
        this.bufferOf = first;
    }

    /** A record that was found: where it is, and how it begins. */
    record Found(Segment segment, long at, int size, EntryRecords.Head head, Records records) {

        /** Its bytes from the content on; only as many as are at hand. */
        RecordReader beginning() throws IOException {
            RecordReader in = records.record(segment, at, Math.min(size, BEGINNING));
            EntryRecords.head(in);
            return in;
        }

        /** All of it. */
        RecordReader whole() throws IOException {
            return records.record(segment, at, size);
        }
    }

    /** Takes what is found; says whether to go on. */
    @FunctionalInterface
    interface Visitor {

        boolean visit(Found found) throws IOException;
    }

    /** Visits the entries of a block, the completed ones as completed. Returns whether the visitor wants more. */
    boolean visit(Block block, Visitor visitor) throws IOException {
        long at = block.from();
        int index = 0;
        while (index < block.entries() && at < block.to()) {
            Found found = find(block.segment(), at);
            if (found == null) {
                return false;
            }
            at += EntryRecords.FRAME + found.size();
            if (!found.head().completion()) {
                if (!visitor.visit(completed(block, index, found))) {
                    return false;
                }
                index++;
            }
        }
        return true;
    }

    private Found completed(Block block, int index, Found reserved) throws IOException {
        Completions completions = block.completions();
        Place place = completions == null ? null : completions.of(index);
        if (place == null) {
            return reserved;
        }
        Records apart = new Records(place.segment());
        apart.buffer = new byte[BEGINNING + EntryRecords.FRAME];
        Found found = apart.find(place.segment(), place.at());
        return found == null ? reserved : found;
    }

    private @Nullable Found find(Segment segment, long at) throws IOException {
        int ready = load(segment, at, EntryRecords.FRAME, EntryRecords.FRAME + BEGINNING);
        if (ready < EntryRecords.FRAME) {
            return null;
        }
        int begin = (int) (at - bufferAt);
        int size = RecordReader.int32(buffer, begin);
        int here = Math.min(size, BEGINNING);
        if (load(segment, at, EntryRecords.FRAME + here, EntryRecords.FRAME + here) < EntryRecords.FRAME + here) {
            return null;
        }
        begin = (int) (at - bufferAt) + EntryRecords.FRAME;
        EntryRecords.Head head = EntryRecords.head(new RecordReader(buffer, begin, begin + here));
        return new Found(segment, at, size, head, this);
    }

    private RecordReader record(Segment segment, long at, int size) throws IOException {
        if (load(segment, at, EntryRecords.FRAME + size, EntryRecords.FRAME + size) < EntryRecords.FRAME + size) {
            throw new CorruptRecordException("less than " + size + " bytes");
        }
        int begin = (int) (at - bufferAt) + EntryRecords.FRAME;
        return new RecordReader(buffer, begin, begin + size);
    }

    /** Sees to it that bytes of a segment are in the buffer, if there are so many; returns how many of the wanted are. */
    private int load(Segment segment, long at, int needed, int wanted) throws IOException {
        if (bufferOf == segment && at >= bufferAt && at + needed <= bufferAt + bufferSize) {
            return (int) Math.min(wanted, bufferAt + bufferSize - at);
        }
        if (buffer.length < needed) {
            buffer = new byte[needed];
        } else if (buffer.length > 1 << 20 && needed < 64 << 10) {
            buffer = new byte[64 << 10];
        }
        bufferOf = segment;
        bufferAt = at;
        bufferSize = 0;
        while (bufferSize < needed) {
            int count = segment.read(at + bufferSize, buffer, bufferSize, buffer.length);
            if (count <= 0) {
                break;
            }
            bufferSize += count;
        }
        return Math.min(wanted, bufferSize);
    }
}
