package dev.parley.engine.exchange;

import dev.parley.engine.link.LinkEvent;

/**
 * Hears what happens in an exchange. Called by one thread at a time, mostly the connection's loop: it must not block, and hands on
 * what takes long.
 */
public interface ExchangeListener {

    /** The peer is being reached. */
    void on(LinkEvent.OnTheWay event);

    /** Request or response came further, or ended. */
    void on(ExchangeEvent event);
}
