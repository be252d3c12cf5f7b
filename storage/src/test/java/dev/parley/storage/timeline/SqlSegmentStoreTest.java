package dev.parley.storage.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.timeline.SegmentStore;
import dev.parley.engine.timeline.SegmentStore.Growing;
import dev.parley.engine.timeline.SegmentStore.Reader;
import dev.parley.engine.timeline.SegmentStore.Stored;
import dev.parley.protocol.Bytes;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSegmentStoreTest {

    @Nested
    class OnSqlite extends OnDatabase {

        OnSqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Nested
    class OnPostgresql extends OnDatabase {

        OnPostgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    /** What only shared segments do. */
    abstract static class OnDatabase extends SegmentStoreContract {

        private final TestDatabase database;

        @TempDir
        private Path directory;

        private @Nullable Storage storage;

        OnDatabase(TestDatabase database) {
            this.database = database;
        }

        @BeforeEach
        void open() {
            storage = database.open(directory);
        }

        @AfterEach
        void close() throws IOException {
            if (storage != null) {
                storage.close();
            }
        }

        @Override
        SegmentStore store() {
            return storeOf("timelines");
        }

        private SegmentStore storeOf(String node) {
            if (storage == null) {
                throw new IllegalStateException("It is not open");
            }
            return new SqlSegmentStore(storage.database(), new FileSegmentStore(directory.resolve(node)));
        }

        @Test
        void anotherNodeReadsWhatIsSealed() throws IOException {
            try (Growing growing = store().grow("s4", 1)) {
                growing.write(0, new byte[] {1, 2, 3}, 0, 3);
                assertThat(storeOf("other").segments("s4")).isEmpty();
                growing.seal(Bytes.utf8("index"));
            }
            SegmentStore other = storeOf("other");
            assertThat(other.segments("s4")).containsExactly(new Stored(1, 3, true));
            assertThat(other.index("s4", 1)).isEqualTo(Bytes.utf8("index"));
            byte[] into = new byte[3];
            try (Reader reader = other.open("s4", 1)) {
                assertThat(reader.read(0, into, 0, 3)).isEqualTo(3);
            }
            assertThat(into).containsExactly(1, 2, 3);
        }

        @Test
        void aReaderOpenedBeforeTheSealReadsOn() throws IOException {
            try (Growing growing = store().grow("s5", 1)) {
                growing.write(0, new byte[] {1, 2, 3}, 0, 3);
                try (Reader reader = store().open("s5", 1)) {
                    growing.seal(Bytes.EMPTY);
                    byte[] into = new byte[9];
                    assertThat(reader.read(1, into, 0, 9)).isEqualTo(2);
                    assertThat(into).startsWith(2, 3);
                }
            }
            assertThat(directory.resolve("timelines").resolve("s5")).isEmptyDirectory();
        }
    }
}
