package dev.parley.engine.timeline;

import dev.parley.engine.timeline.Completions.Place;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.FrameTrace;
import java.io.IOException;
import java.util.List;
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

    /**
     * An entry that was found: where its record is, and how it begins.
     *
     * @param inRun it, where it shares a record with others
     */
    record Found(
            Segment segment,
            long at,
            int size,
            EntryRecords.Head head,
            RunReader.@Nullable Message inRun,
            Records records) {

        /** How a message begins; only so much of it is read. */
        Beginning beginning() throws IOException {
            RunReader.Message message = inRun;
            if (message != null) {
                return new Beginning(payload(message), 1);
            }
            RecordReader in = records.record(segment, at, Math.min(size, BEGINNING));
            EntryRecords.head(in);
            in.flag();
            int frames = in.count();
            return new Beginning(in.beginning(), frames);
        }

        /** Its content, secrets masked; for one that shares no record. */
        RecordReader whole() throws IOException {
            return records.record(segment, at, size);
        }

        /** The entry. */
        Entry entry(EntryRecords form, boolean reveal) throws IOException {
            RunReader.Message message = inRun;
            if (message == null) {
                return form.read(whole(), reveal);
            }
            int payload = (int) head.size();
            FrameTrace frame = new FrameTrace(head.at(), message.offset(), message.header(), payload, Bytes.EMPTY);
            return head.with(new Content.Message(payload(message), false, 1, List.of(frame)));
        }

        private Bytes payload(RunReader.Message message) throws IOException {
            RecordReader in = records.record(segment, at, size);
            in.pass(message.payload());
            return in.bytes((int) head.size());
        }
    }

    /** How a message begins: as much of its payload as is at hand, and the number of its frames. */
    record Beginning(Bytes payload, int frames) {}

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
            int size = size(block.segment(), at);
            if (size < 0) {
                return false;
            }
            if (isRun(at)) {
                RunReader run = new RunReader(record(block.segment(), at, size));
                if (!visit(run, block.segment(), at, size, visitor)) {
                    return false;
                }
                index += run.entries();
            } else {
                Found found = found(block.segment(), at, size);
                if (!found.head().completion()) {
                    if (!visitor.visit(completed(block, index, found))) {
                        return false;
                    }
                    index++;
                }
            }
            at += EntryRecords.FRAME + size;
        }
        return true;
    }

    private boolean visit(RunReader run, Segment segment, long at, int size, Visitor visitor) throws IOException {
        while (run.more()) {
            RunReader.Message message = run.next();
            if (!visitor.visit(new Found(segment, at, size, message.head(), message, this))) {
                return false;
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
        int size = size(segment, at);
        return size < 0 ? null : found(segment, at, size);
    }

    /** The size of the record at a place, whose beginning is at hand then; negative where there is none. */
    private int size(Segment segment, long at) throws IOException {
        int ready = load(segment, at, EntryRecords.FRAME, EntryRecords.FRAME + BEGINNING);
        if (ready < EntryRecords.FRAME) {
            return -1;
        }
        int size = RecordReader.int32(buffer, (int) (at - bufferAt));
        if (size < 1) {
            throw new CorruptRecordException("a size of " + size);
        }
        int here = EntryRecords.FRAME + Math.min(size, BEGINNING);
        return load(segment, at, here, here) < here ? -1 : size;
    }

    private boolean isRun(long at) {
        return RunReader.isRun(buffer, (int) (at - bufferAt) + EntryRecords.FRAME);
    }

    private Found found(Segment segment, long at, int size) {
        int begin = (int) (at - bufferAt) + EntryRecords.FRAME;
        EntryRecords.Head head = EntryRecords.head(new RecordReader(buffer, begin, begin + Math.min(size, BEGINNING)));
        return new Found(segment, at, size, head, null, this);
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
