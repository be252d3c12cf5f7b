package dev.parley.engine.link;

import dev.parley.protocol.websocket.Event;

/**
 * Hears what happens on a link. Called on the connection's loop, never by two threads at once: it must not block, and hands
 * on what takes long.
 */
public interface LinkListener {

    /** The connection came further, or ended. */
    void on(LinkEvent event);

    /** Something crossed the open connection, either way. */
    void on(Event event);

    /** All that there is to tell now was told: the events of one read, or what happened besides. Who gathers hands on. */
    default void allTold() {}
}
