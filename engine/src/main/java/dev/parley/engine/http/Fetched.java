package dev.parley.engine.http;

import dev.parley.protocol.Bytes;

/** What came of a file that was asked for only if it is another one than before. */
public sealed interface Fetched {

    /**
     * The file.
     *
     * @param validators what its server says of this version of it
     */
    record File(Bytes content, Validators validators) implements Fetched {}

    /** It is what it was (304, RFC 9110 §15.4.5). */
    record Unchanged() implements Fetched {}
}
