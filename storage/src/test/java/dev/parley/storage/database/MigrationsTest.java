package dev.parley.storage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.storage.Storage;
import dev.parley.storage.StorageOptions;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachMigrationRunsOnce(TestDatabase database) throws IOException {
        StorageOptions options = database.options(directory);
        List<Long> first = numbers(options);
        assertThat(first).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(numbers(options)).isEqualTo(first);
    }

    private static List<Long> numbers(StorageOptions options) throws IOException {
        try (Storage storage = Storage.open(options, TestDatabase.CLOCK)) {
            return storage.database()
                    .read(sql -> sql.list("select number from migration order by number", row -> row.number("number")));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theDatabaseOfANewerProgramIsRefused(TestDatabase database) throws IOException {
        StorageOptions options = database.options(directory);
        try (Storage storage = Storage.open(options, TestDatabase.CLOCK)) {
            storage.database()
                    .write(sql -> sql.run("insert into migration (number, name, applied_at) values (999, 'later', 0)"));
        }
        assertThatThrownBy(() -> Storage.open(options, TestDatabase.CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("newer Parley")
                .hasMessageContaining("999");
    }
}
