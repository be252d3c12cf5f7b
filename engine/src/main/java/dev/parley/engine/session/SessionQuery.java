package dev.parley.engine.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions are asked for, newest first.
 *
 * @param endpoint only its sessions, or all
 * @param text only sessions whose name or URL contains it, in any case; empty for all
 * @param kind only sessions of this kind, or all
 * @param runs which ones as to runs
 * @param from only sessions that began then or later, or all
 * @param until only sessions that began before, or all
 * @param before only sessions that come after this one in the list, or from the newest on
 */
public record SessionQuery(
        String project,
        @Nullable String endpoint,
        String text,
        @Nullable SessionKind kind,
        OfRuns runs,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String before,
        int limit) {

    /** Sessions of any kind and time. */
    public SessionQuery(String project, @Nullable String endpoint, String text, @Nullable String before, int limit) {
        this(project, endpoint, text, null, OfRuns.ALL, null, null, before, limit);
    }

    /** Which sessions are meant, as to runs. */
    public sealed interface OfRuns {

        /** Of runs and others. */
        OfRuns ALL = new Any();

        /** Of runs and others. */
        record Any() implements OfRuns {}

        /** Those that belong to no run. */
        record None() implements OfRuns {}

        /** Those of one run. */
        record Of(String run) implements OfRuns {}
    }
}
