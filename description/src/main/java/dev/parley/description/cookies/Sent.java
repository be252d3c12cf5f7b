package dev.parley.description.cookies;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cookies that go with a request, in their order.
 *
 * @param jar the jar after it, which knows that they were used
 */
public record Sent(CookieJar jar, List<Cookie> cookies) {

    public Sent {
        cookies = List.copyOf(cookies);
    }

    /** The value of the {@code Cookie} field; nothing when there are no cookies. */
    public @Nullable String field() {
        return cookies.isEmpty() ? null : cookies.stream().map(Cookie::written).collect(Collectors.joining("; "));
    }
}
