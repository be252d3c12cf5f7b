package dev.parley.engine.listen;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The way in: listens for HTTP/1.1 and WebSocket. Thread-safe. */
public interface Listeners {

    /**
     * Listens at an address; port 0 picks a free one.
     *
     * @throws IOException if the address cannot be had, such as a port in use
     */
    Listener listen(InetSocketAddress address, InboundHandler handler) throws IOException;

    /** An open port. */
    interface Listener {

        /** Where it really listens. */
        InetSocketAddress address();

        /** Takes no more connections, closes WebSockets with 1001, lets answers be finished, and ends what is left after the grace. */
        void close(Duration grace) throws InterruptedException;
    }
}
