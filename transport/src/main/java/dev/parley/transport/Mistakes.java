package dev.parley.transport;

import io.netty.channel.socket.ChannelOutputShutdownException;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** Tells the program's own mistakes from what peers and networks do to a connection. */
final class Mistakes {

    private Mistakes() {}

    /** Whether an exception is the program's fault, and belongs in its log. */
    static boolean ours(Throwable cause) {
        if (cause instanceof ChannelOutputShutdownException && cause.getCause() != null) {
            return ours(cause.getCause()); // a write that failed for no reason of the socket's
        }
        return !(cause instanceof IOException) && !(cause.getCause() instanceof SSLException);
    }
}
