package dev.parley.engine.settings;

/**
 * A person's own settings.
 *
 * @param unwatchedMinutes a connection that nobody watches is closed after so many
 * @param timelineLimit bytes that one session's timeline may take
 */
public record Settings(Theme theme, int unwatchedMinutes, long timelineLimit) {

    /** What holds until a person chooses otherwise. */
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, 30, 256L * 1024 * 1024);

    /** The colours of the interface. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
