package dev.parley.engine.session;

import java.util.Locale;

/** What a session is to its peer. */
public enum SessionKind {
    /** A connection, or several one after the other. */
    WEBSOCKET,
    /** A request, with what it leads to. */
    HTTP;

    /** The name in the contract. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of a name in the contract. */
    public static SessionKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
