package dev.parley.engine.run;

import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for, newest first.
 *
 * @param text only runs whose folder contains it, in any case; empty for all
 * @param before only runs that come after this one in the list, or from the newest on
 */
public record RunQuery(
        String project, String text, @Nullable String before, int limit) {}
