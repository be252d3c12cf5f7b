package dev.parley.engine.session;

import java.util.List;

/** Some sessions, newest first, and whether older ones follow. */
public record SessionPage(List<SessionView> sessions, boolean more) {

    public SessionPage {
        sessions = List.copyOf(sessions);
    }
}
