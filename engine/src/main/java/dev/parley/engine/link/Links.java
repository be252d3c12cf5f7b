package dev.parley.engine.link;

/** The way out: opens connections to WebSocket endpoints. Thread-safe. */
public interface Links {

    /**
     * Begins to open a connection and returns at once. Whatever happens is told to the listener, on one thread at a time;
     * the last event is {@link LinkEvent.Failed} or {@link LinkEvent.Ended}.
     */
    Link open(LinkRequest request, LinkListener listener);
}
