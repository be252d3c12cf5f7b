package dev.parley.engine.session;

import org.jspecify.annotations.Nullable;

/**
 * Which sessions are asked for, newest first.
 *
 * @param endpoint only its sessions, or all
 * @param text only sessions whose name or URL contains it, in any case; empty for all
 * @param before only sessions that come after this one in the list, or from the newest on
 */
public record SessionQuery(
        String project,
        @Nullable String endpoint,
        String text,
        @Nullable String before,
        int limit) {}
