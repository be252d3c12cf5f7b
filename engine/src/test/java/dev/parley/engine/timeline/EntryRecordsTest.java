package dev.parley.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.variables.Span;
import dev.parley.engine.fake.PlainBox;
import dev.parley.engine.link.Stage;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.LengthForm;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryRecordsTest {

    private final EntryRecords records = new EntryRecords(new PlainBox(), "s1");

    @Test
    void whatIsWrittenIsRead() {
        RandomEntries entries = new RandomEntries(20_261_125);
        for (int i = 1; i <= 20_000; i++) {
            Entry entry = entries.entry(i);
            assertThat(read(written(entry), false)).isEqualTo(entry);
        }
    }

    @Test
    void noBytesMakeReadingThrowAnythingButThatTheyAreCorrupt() {
        RandomEntries entries = new RandomEntries(1);
        Random random = new Random(2);
        for (int i = 1; i <= 20_000; i++) {
            byte[] record = written(entries.entry(i));
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                record[EntryRecords.FRAME + random.nextInt(record.length - EntryRecords.FRAME)] =
                        (byte) random.nextInt();
            }
            readsOrIsCorrupt(record);
        }
    }

    private void readsOrIsCorrupt(byte[] record) {
        try {
            read(record, false);
        } catch (CorruptRecordException e) {
            assertThat(e).hasMessageStartingWith("A timeline's record holds");
        }
    }

    @Test
    void aSecretIsMaskedAndNowhereInTheRecordUntilItIsRevealed() {
        Bytes payload = Bytes.utf8("token=hunter2!");
        Entry entry = new Entry(
                1,
                5,
                Direction.SENT,
                Kind.TEXT,
                payload.size(),
                20,
                1,
                State.DONE,
                new Content.Message(payload, false, 1, List.of()),
                List.of(new Span(6, 7)));
        byte[] record = written(entry);

        assertThat(Bytes.of(record).latin1()).doesNotContain("hunter2");
        assertThat(((Content.Message) read(record, false).content()).payload()).isEqualTo(Bytes.utf8("token=*******!"));
        assertThat(read(record, true)).isEqualTo(entry);
    }

    @Test
    void anotherVersionIsTold() {
        byte[] record = written(new RandomEntries(3).entry(1));
        record[EntryRecords.FRAME] = (byte) 0x80;

        assertThatThrownBy(() -> read(record, false))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("another version");
    }

    @Test
    void theNumbersOfConstantsNeverChange() {
        assertThat(names(Direction.values())).containsExactly("SENT", "RECEIVED", "NONE");
        assertThat(names(Kind.values()))
                .containsExactly(
                        "TEXT",
                        "BINARY",
                        "PING",
                        "PONG",
                        "CLOSE",
                        "HANDSHAKE",
                        "STAGE",
                        "RULE",
                        "ERROR",
                        "NOTE",
                        "HEAD",
                        "BODY",
                        "WIRE",
                        "EVENT",
                        "TEST");
        assertThat(names(State.values())).containsExactly("DONE", "PENDING", "UNFINISHED", "FAILED");
        assertThat(names(Stage.values()))
                .containsExactly("LOOKUP", "TCP", "PROXY", "TLS", "UPGRADE", "REQUEST", "WAIT", "DOWNLOAD", "PREPARE");
        assertThat(names(LengthForm.values())).containsExactly("BITS_7", "BITS_16", "BITS_64");
        assertThat(names(Ending.By.values())).containsExactly("US", "PEER", "NETWORK");
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name);
    }

    private byte[] written(Entry entry) {
        RecordWriter out = new RecordWriter(16);
        records.write(out, entry, entry.sequence(), false);
        byte[] record = out.bytes().toArray();
        int body = record.length - EntryRecords.FRAME;
        assertThat(RecordReader.int32(record, 0)).isEqualTo(body);
        assertThat(RecordReader.int32(record, 4)).isEqualTo(EntryRecords.checksum(record, EntryRecords.FRAME, body));
        return record;
    }

    private Entry read(byte[] record, boolean reveal) {
        return records.read(new RecordReader(record, EntryRecords.FRAME, record.length), reveal);
    }
}
