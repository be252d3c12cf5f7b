package dev.parley.protocol.websocket;

/** Where a machine leaves what it has to say: events for its owner, and the orders about TCP. Bytes go to {@link OutputBuffer}. */
public interface Output {

    /** Something happened. */
    void event(Event event);

    /** All that is in the buffer is to be written, then TCP ended: by FIN, or at once by RST. */
    void endStream(boolean reset);
}
