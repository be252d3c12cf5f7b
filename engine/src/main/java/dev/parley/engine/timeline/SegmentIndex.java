package dev.parley.engine.timeline;

import dev.parley.engine.timeline.Completions.Place;
import dev.parley.engine.timeline.Segment.Foreign;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.util.List;

/** The index that a segment is sealed with: its blocks, and the completions that stand in it. */
final class SegmentIndex {

    private static final int VERSION = 1;

    private SegmentIndex() {}

    /** The index of a segment whose blocks are complete. */
    static Bytes of(Segment segment, List<Block> blocks) {
        RecordWriter out = new RecordWriter(4 << 10);
        out.octet(VERSION);
        out.list(blocks, block -> {
            out.number(block.first());
            out.number(block.entries());
            out.number(block.from());
            out.number(block.to());
            block.counts().write(out);
        });
        out.list(segment.completions(), completion -> {
            out.number(completion.sequence());
            out.number(completion.at());
        });
        return out.bytes();
    }

    /** Adds what the index of a sealed segment says. */
    static void load(Bytes index, Segment segment, TimelineIndex into) {
        byte[] array = index.toArray();
        RecordReader in = new RecordReader(array, 0, array.length);
        if (in.octet() != VERSION) {
            throw new CorruptRecordException("an index of another version");
        }
        in.list(() -> new Block(segment, in.number(), in.count(), in.number(), in.number(), Counts.read(in), null))
                .forEach(into::add);
        in.list(() -> new Foreign(in.number(), in.number())).forEach(completion -> {
            segment.completions().add(completion);
            into.complete(completion.sequence(), new Place(segment, completion.at()));
        });
    }

    /** Adds what the records of a segment say, as far as they are whole; returns the place after the last of those. */
    static long scan(Segment segment, TimelineIndex into) throws IOException {
        byte[] frame = new byte[EntryRecords.FRAME];
        if (fill(segment, 0, frame) < frame.length || !java.util.Arrays.equals(frame, Segment.HEADER)) {
            return 0;
        }
        long at = frame.length;
        byte[] body = new byte[64 << 10];
        while (fill(segment, at, frame) == frame.length) {
            int size = RecordReader.int32(frame, 0);
            if (size <= 0 || size > segment.size() - at - frame.length) {
                break;
            }
            body = body.length < size ? new byte[size] : body;
            if (fill(segment, at + frame.length, body, size) < size
                    || EntryRecords.checksum(body, 0, size) != RecordReader.int32(frame, 4)) {
                break;
            }
            long end = at + frame.length + size;
            RecordReader record = new RecordReader(body, 0, size);
            if (RunReader.isRun(body, 0)) {
                into.beginAt(new RunReader(record).sequence());
                into.addRun(segment, at, end, body, 0);
            } else {
                add(EntryRecords.head(record), segment, at, end, into);
            }
            at = end;
        }
        into.closeBlock();
        return at;
    }

    private static void add(EntryRecords.Head head, Segment segment, long at, long end, TimelineIndex into) {
        if (head.completion()) {
            segment.completions().add(new Foreign(head.sequence(), at));
            into.complete(head.sequence(), new Place(segment, at));
        } else {
            into.beginAt(head.sequence());
            into.add(segment, at, end, head.direction(), head.kind());
        }
    }

    private static int fill(Segment segment, long at, byte[] into) throws IOException {
        return fill(segment, at, into, into.length);
    }

    private static int fill(Segment segment, long at, byte[] into, int size) throws IOException {
        int filled = 0;
        while (filled < size) {
            int count = segment.read(at + filled, into, filled, size);
            if (count <= 0) {
                break;
            }
            filled += count;
        }
        return filled;
    }
}
