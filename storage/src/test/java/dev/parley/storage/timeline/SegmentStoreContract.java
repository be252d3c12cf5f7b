package dev.parley.storage.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.timeline.SegmentStore;
import dev.parley.engine.timeline.SegmentStore.Growing;
import dev.parley.engine.timeline.SegmentStore.Reader;
import dev.parley.engine.timeline.SegmentStore.Stored;
import dev.parley.protocol.Bytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of segments does. */
abstract class SegmentStoreContract {

    abstract SegmentStore store();

    @Test
    void aSegmentIsReadWhileItGrowsAndAfterItIsSealed() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        try (Growing growing = store().grow("s1", 1)) {
            growing.write(0, bytes, 0, 150_000);
            assertThat(read("s1", 1, 100_000, 100)).isEqualTo(Arrays.copyOfRange(bytes, 100_000, 100_100));
            growing.write(150_000, bytes, 150_000, 200_000);
            assertThat(store().index("s1", 1)).isNull();
            growing.seal(Bytes.utf8("index"));
        }
        assertThat(store().index("s1", 1)).isEqualTo(Bytes.utf8("index"));
        assertThat(read("s1", 1, 0, 200_000)).isEqualTo(bytes);
        assertThat(read("s1", 1, 65_000, 2_000)).isEqualTo(Arrays.copyOfRange(bytes, 65_000, 67_000));
        assertThat(read("s1", 1, 200_000, 10)).isEmpty();
    }

    @Test
    void segmentsAreListedInOrderAndDeleted() throws IOException {
        assertThat(store().segments("s2")).isEmpty();
        for (int number : new int[] {2, 1, 3}) {
            try (Growing growing = store().grow("s2", number)) {
                growing.write(0, new byte[10 * number], 0, 10 * number);
                if (number < 3) {
                    growing.seal(Bytes.EMPTY);
                }
            }
        }
        assertThat(store().segments("s2"))
                .containsExactly(new Stored(1, 10, true), new Stored(2, 20, true), new Stored(3, 30, false));
        store().delete("s2", 1);
        assertThat(store().segments("s2")).extracting(Stored::number).containsExactly(2, 3);
        store().delete("s2");
        assertThat(store().segments("s2")).isEmpty();
    }

    @Test
    void aSegmentThatWasLeftIsGoneOnWithAndCut() throws IOException {
        try (Growing growing = store().grow("s3", 1)) {
            growing.write(0, new byte[100], 0, 100);
        }
        try (Growing growing = store().grow("s3", 1)) {
            growing.cut(40);
            growing.write(40, new byte[] {7}, 0, 1);
        }
        assertThat(store().segments("s3")).containsExactly(new Stored(1, 41, false));
    }

    private byte[] read(String session, int number, long at, int count) throws IOException {
        byte[] into = new byte[count];
        int filled = 0;
        try (Reader reader = store().open(session, number)) {
            int got = reader.read(at, into, 0, count);
            while (got > 0 && filled + got < count) {
                filled += got;
                got = reader.read(at + filled, into, filled, count);
            }
            filled += got;
        }
        return Arrays.copyOf(into, filled);
    }
}
