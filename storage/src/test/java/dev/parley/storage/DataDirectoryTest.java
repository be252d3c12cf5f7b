package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryThatIsMissingIsMade() throws IOException {
        Path deep = directory.resolve("a").resolve("b");
        try (Storage storage = Storage.open(StorageOptions.in(deep), TestDatabase.CLOCK)) {
            assertThat(storage.directory()).isEqualTo(deep);
            assertThat(deep.resolve("parley.db")).exists();
        }
    }

    @Test
    void aSecondParleyOnTheSameDirectoryIsRefused() throws IOException {
        StorageOptions options = StorageOptions.in(directory);
        try (Storage first = Storage.open(options, TestDatabase.CLOCK)) {
            assertThatThrownBy(() -> Storage.open(options, TestDatabase.CLOCK))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the data directory " + first.directory()
                            + " is in use by another Parley; stop that one, or choose another directory by --data");
        }
        Storage.open(options, TestDatabase.CLOCK).close();
    }

    @Test
    void aPathThroughAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> Storage.open(StorageOptions.in(file), TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessage("the data directory " + file + " cannot be written: " + file + " is a file");
        assertThatThrownBy(() -> Storage.open(StorageOptions.in(file.resolve("data")), TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the data directory " + file + "/data cannot be written: ");
    }

    @Test
    void aDirectoryThatNothingCanBeWrittenInIsRefused() {
        assertThatThrownBy(() -> Storage.open(StorageOptions.in(Path.of("/proc/parley")), TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the data directory /proc/parley cannot be written: ");
    }

    @Test
    void aDatabaseFileThatIsNoneIsRefused() throws IOException {
        Files.writeString(directory.resolve("parley.db"), "this is no database, and never was one\n".repeat(100));
        assertThatThrownBy(() -> Storage.open(StorageOptions.in(directory), TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a database");
        assertThat(directory.resolve("parley.db")).content().startsWith("this is no database");
    }

    @Test
    void aDatabaseUrlThatIsNoneIsRefusedWithoutItsPassword() {
        for (String url :
                List.of("mysql://u:hunter2@h/d", "postgresql://u:hunter2@", "postgresql://h", "jdbc:x:y", "")) {
            assertThatThrownBy(() -> Storage.open(new StorageOptions(directory, url), TestDatabase.CLOCK))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("postgresql://user:password@host:5432/database")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsTold() {
        StorageOptions options = new StorageOptions(directory, "postgresql://u:hunter2@127.0.0.1:1/d");
        assertThatThrownBy(() -> Storage.open(options, TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the database cannot be opened: Connection to 127.0.0.1:1 refused")
                .hasMessageNotContaining("hunter2");
    }
}
