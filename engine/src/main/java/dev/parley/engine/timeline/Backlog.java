package dev.parley.engine.timeline;

import dev.parley.protocol.websocket.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written, in its order: as records, made at once so that nothing else of an entry is kept; but entries that
 * are long or hold secrets are left to the writer. Not thread-safe.
 */
final class Backlog {

    /** Bytes of records that are worth a write. */
    static final int FULL = 200 << 10;

    private static final int FEW = 1 << 10;
    private static final int SHORT = 1 << 10;
    private static final int LONG = 16 << 10;
    private static final int LARGEST_SPARE = 512 << 10;
    private static final int SPARES = 16;
    private static final int RESTING_SPARES = 2;
    private static final int ENTRY = 256;
    private static final int FRAME = 96;

    private final EntryRecords records;
    private final Run run = new Run();
    private final Deque<RecordWriter> spares = new ArrayDeque<>();
    private List<Part> parts = new ArrayList<>();
    private @Nullable RecordWriter growing;
    private long bytes;

    /** A part of what waits. */
    sealed interface Part {

        /** Records, one behind the other. */
        record Made(RecordWriter records) implements Part {}

        /** An entry whose record is still to be made. */
        record ToMake(Entry entry, long sequence, boolean completion) implements Part {}
    }

    Backlog(EntryRecords records) {
        this.records = records;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** How many bytes of memory it takes, those of entries estimated. */
    long bytes() {
        return bytes;
    }

    void add(Entry entry, long sequence, boolean completion) {
        run.close();
        if (entry.size() + entry.wireSize() >= LONG || !entry.secrets().isEmpty()) {
            growing = null;
            parts.add(new Part.ToMake(entry, sequence, completion));
            bytes += weight(entry);
        } else {
            RecordWriter out = room();
            int before = out.size();
            records.write(out, entry, sequence, completion);
            grew(out, before);
        }
    }

    void add(Event.Message message, long sequence, long origin, int connection, boolean completion) {
        if (message.payload().size() + message.wireSize() >= LONG) {
            add(Entry.of(message, sequence, origin, connection), sequence, completion);
            return;
        }
        RecordWriter out = room();
        int before = out.size();
        if (!completion && Run.fits(message)) {
            run.add(out, message, sequence, origin, connection);
        } else {
            run.close();
            EntryRecords.write(out, message, sequence, origin, connection, completion);
        }
        grew(out, before);
    }

    /** Adds messages with one sequence after the other. */
    void add(List<Event.Message> messages, long first, long origin, int connection) {
        long sequence = first;
        RecordWriter out = room();
        int before = out.size();
        for (Event.Message message : messages) {
            if (message.payload().size() <= SHORT && Run.fits(message)) {
                run.add(out, message, sequence++, origin, connection);
            } else {
                grew(out, before);
                add(message, sequence++, origin, connection, false);
                out = room();
                before = out.size();
            }
        }
        grew(out, before);
    }

    private RecordWriter room() {
        RecordWriter out = growing;
        if (out == null) {
            out = spares.isEmpty() ? new RecordWriter(parts.isEmpty() ? FEW : FULL + LONG) : spares.pop();
            growing = out;
            parts.add(new Part.Made(out));
        }
        return out;
    }

    private void grew(RecordWriter out, int before) {
        bytes += out.size() - before;
        if (out.size() >= FULL) {
            run.close();
            growing = null;
        }
    }

    private static long weight(Entry entry) {
        int frames = entry.content() instanceof Content.Message message
                ? message.frames().size()
                : 0;
        return ENTRY + entry.size() + entry.wireSize() + (long) frames * FRAME;
    }

    /** Gives all of it away. */
    List<Part> take() {
        run.close();
        List<Part> taken = parts;
        parts = new ArrayList<>();
        growing = null;
        bytes = 0;
        return taken;
    }

    /** Takes back memory of parts that were written. */
    void reuse(List<Part> written) {
        for (Part part : written) {
            if (part instanceof Part.Made(RecordWriter out)
                    && spares.size() < SPARES
                    && out.array().length <= LARGEST_SPARE) {
                out.clear();
                spares.push(out);
            }
        }
    }

    /** Lets go of memory that only a flood needs. */
    void rest() {
        while (spares.size() > RESTING_SPARES) {
            spares.pop();
        }
    }
}
