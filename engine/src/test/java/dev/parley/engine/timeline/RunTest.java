package dev.parley.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemorySegmentStore;
import dev.parley.engine.fake.PlainBox;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final long ORIGIN = 7_000_000_000L;
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final MemorySegmentStore store = new MemorySegmentStore();
    private final ManualClock clock = new ManualClock();
    private final Timelines timelines = fresh();
    private final RandomMessages messages = new RandomMessages(20_261_125, ORIGIN);
    private final List<Entry> expected = new ArrayList<>();

    private Timelines fresh() {
        return new Timelines(store, new PlainBox(), clock, new InlineTasks());
    }

    private Recording recording() {
        return timelines.record("s", () -> 1L << 30, Pressure.ignored());
    }

    /** Records a message, and what its entry is to be. */
    private void record(Recording recording, int connection) {
        Event.Message message = messages.next();
        expected.add(Entry.of(message, expected.size() + 1L, ORIGIN, connection));
        recording.message(message, -1, ORIGIN, connection);
    }

    private void record(Recording recording, int connection, int count) {
        for (int i = 0; i < count; i++) {
            record(recording, connection);
        }
    }

    private static List<Entry> entries(Timeline timeline) {
        List<Entry> entries = new ArrayList<>();
        timeline.export(Filter.ALL, entries::add);
        return entries;
    }

    @Test
    void messagesReadBackAsTheEntriesThatTheyAre() {
        Recording recording = recording();
        record(recording, 1, 3_000);
        recording.append(note("between"));
        expected.add(note("between").at(expected.size() + 1L));
        record(recording, 2, 3_000);
        recording.close();

        assertThat(entries(timelines.of("s"))).isEqualTo(expected);
        assertThat(entries(fresh().of("s"))).isEqualTo(expected);
        Timeline timeline = fresh().of("s");
        for (int sequence : new int[] {1, 2, 700, 3_000, 3_001, 3_002, 6_001}) {
            assertThat(timeline.entry(sequence, false)).isEqualTo(expected.get(sequence - 1));
        }
    }

    @Test
    void messagesThatCameTogetherReadBackAsTheEntriesThatTheyAre() {
        Recording recording = recording();
        for (int count = 1; count <= 64; count++) {
            List<Event.Message> together = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Event.Message message = messages.next();
                expected.add(Entry.of(message, expected.size() + 1L, ORIGIN, 1));
                together.add(message);
            }
            recording.messages(together, ORIGIN, 1);
            record(recording, 1);
        }
        recording.close();

        assertThat(entries(timelines.of("s"))).isEqualTo(expected);
        assertThat(entries(fresh().of("s"))).isEqualTo(expected);
    }

    @Test
    void aMessageWhosePlaceWasReservedStandsThere() {
        Recording recording = recording();
        record(recording, 1, 20);
        long place = recording.reserve(1, Direction.RECEIVED, Kind.TEXT, 1);
        expected.add(note("its place"));
        record(recording, 1, 300);
        Event.Message late = messages.next();
        expected.set(20, Entry.of(late, place, ORIGIN, 1));
        recording.message(late, place, ORIGIN, 1);
        record(recording, 1, 20);
        recording.close();

        assertThat(entries(timelines.of("s"))).isEqualTo(expected);
        assertThat(entries(fresh().of("s"))).isEqualTo(expected);
    }

    @Test
    void rowsUnderAnyFilterAreThoseThatAPlainListWouldGive() {
        Recording recording = recording();
        record(recording, 1, 5_000);
        clock.pass(MOMENT);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            Filter filter = new Filter(
                    random.nextBoolean() ? Set.of() : Set.of(Direction.SENT),
                    random.nextBoolean() ? Set.of() : Set.of(Kind.BINARY),
                    random.nextInt(5_100));
            List<Long> passing = expected.stream()
                    .filter(filter::passes)
                    .map(Entry::sequence)
                    .toList();
            int offset = random.nextInt(passing.size() + 5);
            Rows rows = timelines.of("s").rows(filter, offset, 40);
            assertThat(rows.total()).isEqualTo(passing.size());
            assertThat(rows.rows())
                    .extracting(Row::sequence)
                    .isEqualTo(passing.stream().skip(offset).limit(40).toList());
        }
    }

    @Test
    void underLoadFewWritesTakeManyMessages() {
        Recording recording = recording();
        record(recording, 1, 4_000);
        assertThat(store.writes()).isLessThan(200);
        assertThat(timelines.of("s").rows(Filter.ALL, 0, 0).total()).isLessThan(4_000);

        clock.pass(MOMENT);
        assertThat(timelines.of("s").rows(Filter.ALL, 0, 0).total()).isEqualTo(4_000);
        assertThat(clock.planned()).isZero();
    }

    @Test
    void aMessageIsWrittenAtOnceWhereTheyAreFew() {
        Recording recording = recording();
        for (int i = 1; i <= 100; i++) {
            record(recording, 1, 2);
            clock.pass(MOMENT);
            assertThat(timelines.of("s").rows(Filter.ALL, 0, 0).total()).isEqualTo(2L * i);
        }
        record(recording, 1);
        assertThat(timelines.of("s").rows(Filter.ALL, 0, 0).total()).isEqualTo(201);
    }

    @Test
    void plainMessagesTakeLittleMoreRoomThanOnTheWire() {
        Recording recording = recording();
        long wire = 0;
        for (int i = 0; i < 20_000; i++) {
            Event.Message message = messages.next();
            if (Run.fits(message)) {
                recording.message(message, -1, ORIGIN, 1);
                wire += message.wireSize();
            }
        }
        recording.close();
        assertThat(store.bytes("s", 1).length).isLessThan((int) (wire * 1.03));
    }

    @Test
    void everyPrefixOfWhatAKilledProcessLeftReadsBackToAWholeEntry() {
        Recording recording = recording();
        record(recording, 1, 150);
        clock.pass(MOMENT);
        byte[] whole = store.bytes("s", 1);
        for (int size = 0; size <= whole.length; size += 61) {
            store.leave("s", 1, Arrays.copyOf(whole, size));
            List<Entry> kept = entries(fresh().of("s"));
            assertThat(kept).isEqualTo(expected.subList(0, kept.size()));
        }
        store.leave("s", 1, whole);
        assertThat(entries(fresh().of("s"))).isEqualTo(expected);
    }

    @Test
    void noBytesMakeReadingThrowAnythingButThatTheyAreCorrupt() {
        RecordWriter out = new RecordWriter(16);
        Run run = new Run();
        for (int i = 1; i <= 20; i++) {
            Event.Message message = messages.next();
            if (Run.fits(message) && message.payload().size() < 300) {
                run.add(out, message, i, ORIGIN, 1);
            }
        }
        run.close();
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            byte[] record = out.bytes().toArray();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                int most = random.nextBoolean() ? 40 : record.length;
                record[EntryRecords.FRAME + random.nextInt(most - EntryRecords.FRAME)] = (byte) random.nextInt();
            }
            readsOrIsCorrupt(record);
        }
    }

    private static void readsOrIsCorrupt(byte[] record) {
        try {
            RunReader run = new RunReader(new RecordReader(record, EntryRecords.FRAME, record.length));
            while (run.more()) {
                run.next();
            }
        } catch (CorruptRecordException e) {
            assertThat(e).hasMessageStartingWith("A timeline's record holds");
        }
    }

    private static Entry note(String text) {
        return new Entry(0, 1, Direction.NONE, Kind.NOTE, 0, 0, 1, State.DONE, new Content.Note(text));
    }
}
