package dev.parley.engine.timeline;

import dev.parley.engine.timeline.EntryRecords.Head;
import dev.parley.protocol.websocket.FrameHeader;
import dev.parley.protocol.websocket.LengthForm;
import java.util.List;

/** Reads the messages of a {@link Run}, one after the other. */
final class RunReader {

    private static final LengthForm[] FORMS = LengthForm.values();
    private static final int COUNTS = 4;

    private final RecordReader in;
    private final int body;
    private final long[] ends = {-1, -1};
    private final int connection;
    private final int entries;
    private long sequence;
    private long at;
    private int taken;

    /**
     * A message of a run.
     *
     * @param offset place of its frame in the stream
     * @param payload place of its payload in the run's body
     */
    record Message(Head head, long offset, FrameHeader header, int payload) {}

    /** Reads the body of a run's record. */
    RunReader(RecordReader in) {
        this.in = in;
        this.body = in.at();
        in.octet();
        int count = 0;
        for (int i = 0; i < COUNTS; i++) {
            count += in.octet() | in.octet() << 8;
        }
        this.entries = count;
        this.connection = in.count();
        this.sequence = in.number();
        this.at = in.signed();
    }

    static boolean isRun(byte[] array, int body) {
        return (array[body] & 0xff) == Run.FLAGS;
    }

    /** How many messages it has. */
    int entries() {
        return entries;
    }

    /** The sequence of the message that is read next. */
    long sequence() {
        return sequence;
    }

    boolean more() {
        return taken < entries;
    }

    /** Counts the messages of the run whose body begins at an index; returns how many there are. */
    static int count(byte[] array, int body, Counts into) {
        int sum = 0;
        for (int i = 0; i < COUNTS; i++) {
            int place = body + 1 + 2 * i;
            int count = (array[place] & 0xff) | (array[place + 1] & 0xff) << 8;
            if (count > 0) {
                into.add(direction(i), kind(i), count);
            }
            sum += count;
        }
        return sum;
    }

    /** How many messages the run has whose body begins at an index. */
    static int entries(byte[] array, int body) {
        int sum = 0;
        for (int i = 1; i <= 2 * COUNTS; i += 2) {
            sum += (array[body + i] & 0xff) | (array[body + i + 1] & 0xff) << 8;
        }
        return sum;
    }

    /** The next message. */
    Message next() {
        taken++;
        int flags = in.octet();
        int size = in.count();
        at += (flags & Run.LATER) == 0 ? 0 : in.signed();
        int way = flags >> 1 & 1;
        long offset = (flags & Run.APART) == 0 ? ends[way] : in.number();
        boolean masked = (flags & Run.MASKED) != 0;
        int key = masked ? in.int32() : 0;
        LengthForm form = in.constant(FORMS, flags >> Run.FORM & 3);
        Kind kind = kind(flags);
        FrameHeader header =
                new FrameHeader(kind == Kind.TEXT ? Run.TEXT_BITS : Run.BINARY_BITS, masked, key, form, size);
        int payload = in.at() - body;
        in.pass(size);
        long wire = (long) header.size() + size;
        ends[way] = offset + wire;
        Head head = new Head(
                false,
                sequence++,
                at,
                direction(flags),
                kind,
                ContentRecords.MESSAGE,
                State.DONE,
                size,
                wire,
                connection,
                List.of());
        return new Message(head, offset, header, payload);
    }

    private static Direction direction(int flags) {
        return (flags & Run.RECEIVED) == 0 ? Direction.SENT : Direction.RECEIVED;
    }

    private static Kind kind(int flags) {
        return (flags & Run.BINARY) == 0 ? Kind.TEXT : Kind.BINARY;
    }
}
