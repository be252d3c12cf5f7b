package dev.parley.server.demo;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import dev.parley.protocol.websocket.Policy;
import org.jspecify.annotations.Nullable;

/** One visitor of a demo service. What comes is answered on the connection's loop. */
abstract class DemoPeer implements LinkListener {

    /** How demos speak: by the rules, without recording. */
    static final Policy POLICY = Policy.DEFAULT.withTraces(false);

    private volatile @Nullable Link link;

    /** The visitor is there. */
    final void joined(Link newLink) {
        link = newLink;
        opened();
    }

    final void send(Command command) {
        Link open = link;
        if (open != null) {
            open.answer(command);
        }
    }

    final void say(String text) {
        send(new Command.SendText(Bytes.utf8(text)));
    }

    /** Whether the visitor does not read. */
    final boolean backedUp() {
        Link open = link;
        return open != null && open.backedUp();
    }

    final void drop() {
        Link open = link;
        if (open != null) {
            open.drop();
        }
    }

    void opened() {}

    abstract void message(Event.Message message);

    void ended() {}

    @Override
    public final void on(LinkEvent event) {
        if (event instanceof LinkEvent.Ended) {
            ended();
        }
    }

    @Override
    public final void on(Event event) {
        if (event instanceof Event.Message message) {
            message(message);
        }
    }
}
