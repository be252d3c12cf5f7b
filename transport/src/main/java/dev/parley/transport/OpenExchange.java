package dev.parley.transport;

import dev.parley.protocol.Bytes;

/** One exchange on its connection, whichever version of HTTP is spoken there. Unless it is said otherwise, it belongs to the connection's loop. */
interface OpenExchange {

    /** How far it is; of any thread as far as its course is. */
    ExchangeCourse course();

    /** Whether the body goes out in chunks (RFC 9112 §7.1); of any thread. */
    boolean chunked();

    /** A stretch of the body, maybe the last one. */
    void writeBody(Bytes wire, boolean last);

    /** Stops reading, or reads on. */
    void pause(boolean now);

    /** Ends it badly. */
    void fail(LinkFailure failure);
}
