package dev.parley.bench.record;

import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.protocol.websocket.Event;
import java.util.concurrent.atomic.AtomicLong;

/** A listener that does nothing but count messages. */
final class Counting implements LinkListener {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void on(LinkEvent event) {}

    @Override
    public void on(Event event) {
        if (event instanceof Event.Message) {
            count.lazySet(count.get() + 1);
        }
    }

    long messages() {
        return count.get();
    }
}
