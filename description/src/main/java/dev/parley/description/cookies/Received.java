package dev.parley.description.cookies;

import org.jspecify.annotations.Nullable;

/**
 * What became of a {@code Set-Cookie} field.
 *
 * @param jar the jar after it
 * @param cookie what was kept, or taken out because its time is over; nothing when it was refused
 * @param refused why it was not kept, in a sentence without its full stop
 */
public record Received(
        CookieJar jar, @Nullable Cookie cookie, @Nullable String refused) {}
