package dev.parley.engine.http;

import dev.parley.engine.exchange.Exchange;
import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.link.LinkEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Hands the events of an exchange from its loop to a thread that may block; the peer is read no faster than that thread goes. */
final class Intake implements ExchangeListener {

    private static final int FULL = 1 << 20;
    private static final int LOW = FULL / 4;

    private final boolean patient;
    private final Deque<SendingEvent> waiting = new ArrayDeque<>();
    private @Nullable Exchange exchange;
    private long bytes;
    private boolean paused;

    /** @param patient whether the thread is woken only when there is much to take, or all of it: to wake one takes longer than a small exchange */
    Intake(boolean patient) {
        this.patient = patient;
    }

    /** The exchange that is heard. */
    synchronized void of(Exchange begun) {
        exchange = begun;
        if (paused) {
            begun.pause();
        }
    }

    @Override
    public void on(LinkEvent.OnTheWay event) {
        add(new SendingEvent.Reaching(event));
    }

    @Override
    public void on(ExchangeEvent event) {
        add(new SendingEvent.Exchanged(event));
    }

    private synchronized void add(SendingEvent event) {
        waiting.add(event);
        bytes += weight(event);
        if (bytes > FULL && !paused) {
            paused = true;
            if (exchange != null) {
                exchange.pause();
            }
        }
        if (!patient || bytes > LOW || isLast(event)) {
            notifyAll();
        }
    }

    private static boolean isLast(SendingEvent event) {
        return event instanceof SendingEvent.Exchanged(ExchangeEvent told)
                && (told instanceof ExchangeEvent.Ended || told instanceof ExchangeEvent.Failed);
    }

    /** The next event, as soon as there is one. */
    synchronized SendingEvent take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        SendingEvent event = waiting.remove();
        bytes -= weight(event);
        if (paused && bytes < LOW) {
            paused = false;
            if (exchange != null) {
                exchange.resume();
            }
        }
        return event;
    }

    /** Whether an event is there already. */
    synchronized boolean ready() {
        return !waiting.isEmpty();
    }

    private static long weight(SendingEvent event) {
        return event instanceof SendingEvent.Exchanged(ExchangeEvent.BodyReceived data)
                ? data.wire().size()
                : 0;
    }
}
