package dev.parley.description.request;

/** Credentials of a request; every text may hold {@code {{variables}}}. */
public sealed interface Auth {

    /** No credentials. */
    record None() implements Auth {}

    /** {@code Authorization: Basic} (RFC 7617). */
    record Basic(String username, String password) implements Auth {}

    /** {@code Authorization: Bearer} (RFC 6750), or with another prefix. */
    record Bearer(String token, String prefix) implements Auth {}

    /** A key of its own name. */
    record ApiKey(String name, String value, In in) implements Auth {}

    /** Where a key goes. */
    enum In {
        HEADER,
        QUERY
    }
}
