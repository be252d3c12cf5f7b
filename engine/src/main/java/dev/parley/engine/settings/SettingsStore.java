package dev.parley.engine.settings;

/** Keeps the settings of each person. Thread-safe; blocks. */
public interface SettingsStore {

    /** The person's settings, the defaults where nothing was chosen. */
    Settings read(String person);

    /** Keeps the settings. */
    void save(String person, Settings settings);
}
