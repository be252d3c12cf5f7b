package dev.parley.engine.http;

/**
 * A header line that a request gets besides those of its rows.
 *
 * @param value secrets masked; empty where it is known only when the request is sent
 * @param optional whether it can be switched off
 */
public record AutomaticHeader(String name, String value, Origin origin, boolean optional) {

    /** Where it comes from. */
    public enum Origin {
        CLIENT,
        AUTH,
        BODY,
        JAR
    }

    /** The same with another value. */
    AutomaticHeader of(String other) {
        return new AutomaticHeader(name, other, origin, optional);
    }
}
