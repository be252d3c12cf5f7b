package dev.parley.engine.timeline;

import dev.parley.description.variables.Span;
import dev.parley.engine.secret.SecretBox;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The form in which entries stand in a segment: length and CRC-32C of what follows, four bytes each in little-endian order,
 * then flags, kind and tag, numbers, secrets, content. An entry with secrets holds them masked, and the whole entry once more
 * encrypted.
 */
final class EntryRecords {

    /** Bytes before what the length counts. */
    static final int FRAME = 8;

    private static final int COMPLETION = 0x01;
    private static final int SECRET = 0x20;
    private static final int VERSION = 0x40;
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final State[] STATES = State.values();
    private static final Kind[] KINDS = Kind.values();

    private final SecretBox box;
    private final String place;

    /** Records of the session's entries. */
    EntryRecords(SecretBox box, String session) {
        this.box = box;
        this.place = "timeline/" + session;
    }

    /** What stands before an entry's content. */
    record Head(
            boolean completion,
            long sequence,
            long at,
            Direction direction,
            Kind kind,
            int tag,
            State state,
            long size,
            long wireSize,
            int connection,
            List<Span> secrets) {

        Entry with(Content content) {
            return new Entry(sequence, at, direction, kind, size, wireSize, connection, state, content, secrets);
        }
    }

    /** Adds the record of an entry at its sequence; {@code completion} says that its place was reserved before. */
    void write(RecordWriter out, Entry entry, long sequence, boolean completion) {
        int frame = begin(out);
        boolean secret = !entry.secrets().isEmpty();
        Entry shown = secret ? Secrets.masked(entry) : entry;
        out.octet(flags(completion, entry.direction(), entry.state()) | (secret ? SECRET : 0));
        out.octet(Codes.of(entry.kind()) | ContentRecords.tag(entry.content()) << 4);
        numbers(out, sequence, entry.at(), entry.size(), entry.wireSize(), entry.connection());
        if (secret) {
            out.list(entry.secrets(), span -> {
                out.number(span.offset());
                out.number(span.length());
            });
        }
        ContentRecords.write(out, shown.content(), entry.at());
        if (secret) {
            out.bytes(Bytes.wrap(box.seal(place, plain(entry))));
        }
        end(out, frame);
    }

    /** Adds the record that {@link Entry#of} a message would have, without making the entry. */
    static void write(
            RecordWriter out, Event.Message message, long sequence, long origin, int connection, boolean completion) {
        int frame = begin(out);
        Bytes payload = message.payload();
        long began = message.began();
        out.octet(flags(completion, Direction.of(message.flow()), State.DONE));
        out.octet(Codes.of(Kind.of(message.text())) | ContentRecords.MESSAGE << 4);
        numbers(out, sequence, began - origin, payload.size(), message.wireSize(), connection);
        ContentRecords.message(out, message.compressed(), message.frameCount(), payload, message.frames(), began);
        end(out, frame);
    }

    private static int flags(boolean completion, Direction direction, State state) {
        return (completion ? COMPLETION : 0) | Codes.of(direction) << 1 | Codes.of(state) << 3 | VERSION;
    }

    private static void numbers(RecordWriter out, long sequence, long at, long size, long wireSize, int connection) {
        out.number(sequence);
        out.signed(at);
        out.number(size);
        out.number(wireSize);
        out.number(connection);
    }

    /** Begins a record whose body follows; returns its place. */
    static int begin(RecordWriter out) {
        return out.skip(FRAME);
    }

    /** Ends the record that begins at a place: what it begins with is known now. */
    static void end(RecordWriter out, int frame) {
        int size = out.size() - frame - FRAME;
        out.int32(frame, size);
        out.int32(frame + 4, checksum(out.array(), frame + FRAME, size));
    }

    private static byte[] plain(Entry entry) {
        RecordWriter out = new RecordWriter(256);
        ContentRecords.write(out, entry.content(), entry.at());
        return out.bytes().toArray();
    }

    /** CRC-32C (Castagnoli) of a record's body. */
    static int checksum(byte[] array, int body, int size) {
        CRC32C checksum = new CRC32C();
        checksum.update(array, body, size);
        return (int) checksum.getValue();
    }

    /** The place after the record that begins at a place. */
    static int after(byte[] array, int at) {
        return at + FRAME + RecordReader.int32(array, at);
    }

    /** Whether the body at an index is that of an entry whose place was reserved before. */
    static boolean completes(byte[] array, int body) {
        return (array[body] & COMPLETION) != 0;
    }

    /** That of the entry whose body is at an index. */
    static Direction direction(byte[] array, int body) {
        return DIRECTIONS[array[body] >> 1 & 3];
    }

    /** That of the entry whose body is at an index. */
    static Kind kind(byte[] array, int body) {
        return KINDS[array[body + 1] & 0xf];
    }

    static Head head(RecordReader in) {
        int flags = in.octet();
        if ((flags & 0xc0) != VERSION) {
            throw new CorruptRecordException("a form of another version");
        }
        int kind = in.octet();
        return new Head(
                (flags & COMPLETION) != 0,
                in.number(),
                in.signed(),
                in.constant(DIRECTIONS, flags >> 1 & 3),
                in.constant(KINDS, kind & 0xf),
                kind >> 4,
                in.constant(STATES, flags >> 3 & 3),
                in.number(),
                in.number(),
                in.count(),
                (flags & SECRET) == 0 ? List.of() : spans(in));
    }

    private static List<Span> spans(RecordReader in) {
        return new ArrayList<>(in.list(() -> new Span(in.count(), in.count())));
    }

    /** Reads an entry, its secrets masked or revealed. */
    Entry read(RecordReader in, boolean reveal) {
        Head head = head(in);
        Content content = ContentRecords.read(in, head.tag(), head.at());
        if (reveal && !head.secrets().isEmpty()) {
            byte[] plain = box.open(place, in.bytes().toArray());
            content = ContentRecords.read(new RecordReader(plain, 0, plain.length), head.tag(), head.at());
        }
        return head.with(content);
    }
}
