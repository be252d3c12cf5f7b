package dev.parley.engine.timeline;

import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.FrameTrace;
import dev.parley.protocol.websocket.LengthForm;
import org.jspecify.annotations.Nullable;

/**
 * A run of messages that grows: messages of one frame each, none of them remarkable, share one record and take little more
 * room there than on the wire. After flags and four counts of two bytes (sent text, sent binary, received text, received
 * binary) it says connection, first sequence and first time, then for each message one octet of flags, its size, what the flags
 * announce, and the payload. Not thread-safe.
 */
final class Run {

    /** What the body of a run's record begins with. */
    static final int FLAGS = 0xc0;

    static final int BINARY = 0x01;
    static final int RECEIVED = 0x02;
    static final int MASKED = 0x04;
    static final int FORM = 3;
    /** It is of another time than the one before. */
    static final int LATER = 0x20;
    /** Its frame does not follow on the one before in its direction. */
    static final int APART = 0x40;

    static final int TEXT_BITS = 0x81;
    static final int BINARY_BITS = 0x82;
    private static final int LARGEST = 32 << 10;
    /** Bytes that a message takes at most besides its payload. */
    private static final int ROOM = 1 + 3 * RecordWriter.NUMBER + 4;

    private final int[] counts = new int[4];
    private final long[] ends = new long[2];
    private @Nullable RecordWriter out;
    private int frame;
    private int entries;
    private int connection;
    private long at;

    /** Whether the message is one of those that runs are for. */
    static boolean fits(Event.Message message) {
        if (message.plain()) {
            return message.at() == message.began();
        }
        if (message.compressed() || message.frames().size() != 1) {
            return false;
        }
        FrameTrace frame = message.frames().getFirst();
        FrameHeader header = frame.header();
        int size = message.payload().size();
        return header.bits() == (message.text() ? TEXT_BITS : BINARY_BITS)
                && header.length() == size
                && frame.size() == size
                && frame.at() == message.began()
                && frame.wire().isEmpty()
                && message.wireSize() == frame.wireSize();
    }

    /** Adds a message that fits, to the run that is open or to a new one. Sequences follow one another while one is open. */
    void add(RecordWriter to, Event.Message message, long sequence, long origin, int number) {
        long time = message.began() - origin;
        if (out != to || number != connection || entries == Block.MAX_ENTRIES || to.size() - frame > LARGEST) {
            close();
            open(to, sequence, time, number);
        }
        entries++;
        FrameTrace trace = message.plain() ? null : message.frames().getFirst();
        long offset = trace == null ? message.offset() : trace.offset();
        LengthForm form = trace == null
                ? LengthForm.of(message.payload().size())
                : trace.header().lengthForm();
        boolean masked = trace != null && trace.header().masked();
        Bytes payload = message.payload();
        int direction = message.flow() == Flow.SENT ? 0 : RECEIVED;
        int kind = message.text() ? 0 : BINARY;
        boolean later = time != at;
        boolean apart = offset != ends[direction >> 1];
        counts[direction | kind]++;
        ends[direction >> 1] = offset + message.wireSize();
        to.room(ROOM + payload.size());
        byte[] array = to.array();
        int index = to.size();
        array[index++] = (byte) (direction
                | kind
                | (masked ? MASKED : 0)
                | Codes.of(form) << FORM
                | (later ? LATER : 0)
                | (apart ? APART : 0));
        index = RecordWriter.number(array, index, payload.size());
        if (later) {
            index = RecordWriter.signed(array, index, time - at);
            at = time;
        }
        if (apart) {
            index = RecordWriter.number(array, index, offset);
        }
        if (trace != null && masked) {
            RecordWriter.int32(array, index, trace.header().maskKey());
            index += 4;
        }
        payload.copyTo(array, index);
        to.size(index + payload.size());
    }

    private void open(RecordWriter to, long sequence, long time, int number) {
        out = to;
        entries = 0;
        connection = number;
        at = time;
        java.util.Arrays.fill(counts, 0);
        java.util.Arrays.fill(ends, -1);
        frame = EntryRecords.begin(to);
        to.octet(FLAGS);
        to.skip(2 * counts.length);
        to.number(number);
        to.number(sequence);
        to.signed(time);
    }

    /** Ends the run that is open, if one is: its record is whole. */
    void close() {
        RecordWriter to = out;
        if (to == null) {
            return;
        }
        out = null;
        int place = frame + EntryRecords.FRAME + 1;
        for (int i = 0; i < counts.length; i++) {
            to.array()[place + 2 * i] = (byte) counts[i];
            to.array()[place + 2 * i + 1] = (byte) (counts[i] >> 8);
        }
        EntryRecords.end(to, frame);
    }
}
