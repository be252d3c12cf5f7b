package dev.parley.engine.run;

import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Event;
import java.util.List;

/** What is kept of one WebSocket connection of a run: it hears all that happens on it. Thread-safe. */
public interface SocketRecord extends LinkListener {

    /** Keeps nothing. */
    SocketRecord NONE = new SocketRecord() {
        @Override
        public void on(LinkEvent event) {}

        @Override
        public void on(Event event) {}

        @Override
        public void sends(ScriptMessage message, List<Bytes> secrets) {}

        @Override
        public void withdraws(ScriptMessage message) {}

        @Override
        public void keepUp() {}
    };

    /**
     * A message is about to be sent.
     *
     * @param secrets what in it came from secrets
     */
    void sends(ScriptMessage message, List<Bytes> secrets);

    /** The message that was about to be sent is not sent. */
    void withdraws(ScriptMessage message);

    /** Waits while what went before cannot be kept yet; an interruption ends it, and stays. */
    void keepUp();
}
