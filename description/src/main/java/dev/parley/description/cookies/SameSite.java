package dev.parley.description.cookies;

/** To which requests of other sites a cookie belongs (RFC 6265bis §5.6.7); kept and shown, as all requests of Parley are the user's own. */
public enum SameSite {
    /** Not said. */
    UNSET,
    NONE,
    LAX,
    STRICT
}
