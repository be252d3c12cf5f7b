package dev.parley.transport;

import dev.parley.protocol.Bytes;
import io.netty.channel.ChannelHandler;
import java.util.concurrent.CompletableFuture;

/** One exchange on its connection, whichever version of HTTP is spoken there. Unless it is said otherwise, it belongs to the connection's loop. */
interface OpenExchange extends ChannelHandler {

    /** The room for the body, where its pump waits; of any thread. */
    Outbox outbox();

    /** Whether the body may go out yet; of any thread. */
    Leave leave();

    /** The request; of any thread. */
    RequestPlan plan();

    /** Whether the peer was there; if not, nothing was told of it, and the request may be sent anew. Of any thread. */
    CompletableFuture<Boolean> met();

    /** While the body's own source is awaited, the peer is not to blame; of any thread. */
    void sourceAwaited(boolean now);

    /** Whether the body goes out in chunks (RFC 9112 §7.1); of any thread. */
    boolean chunked();

    /** A stretch of the body, maybe the last one. */
    void writeBody(Bytes wire, boolean last);

    /** Stops reading, or reads on. */
    void pause(boolean now);

    /** The connection, which was used before, had ended before the request went out. */
    void gone();

    /** Ends it badly, and the connection with it. */
    void fail(LinkFailure failure);
}
