package dev.parley.storage.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.settings.Settings;
import dev.parley.engine.settings.SettingsStore;
import dev.parley.storage.Storage;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsStoreTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void settingsArePersonalAndBeginWithTheDefaults(TestDatabase database) throws IOException {
        try (Storage storage = database.open(directory)) {
            SettingsStore settings = storage.settings();
            Settings chosen = new Settings(Settings.Theme.DARK, 5, 5_000_000_000L);
            settings.save("local", new Settings(Settings.Theme.LIGHT, 1, 1_000_000));
            settings.save("local", chosen);
            assertThat(settings.read("local")).isEqualTo(chosen);
            assertThat(settings.read("ada")).isEqualTo(Settings.DEFAULT);
        }
    }

    @Test
    void theDefaultsAreThose() {
        assertThat(Settings.DEFAULT).isEqualTo(new Settings(Settings.Theme.SYSTEM, 30, 256 * 1024 * 1024));
    }
}
