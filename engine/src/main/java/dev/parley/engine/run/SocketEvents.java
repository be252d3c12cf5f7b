package dev.parley.engine.run;

import dev.parley.engine.link.Link;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Ending;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What happens on the connection of a run, handed to the run's thread in order; while too much waits there, nothing more is read. Thread-safe. */
final class SocketEvents implements LinkListener {

    private static final int MOST_WAITING = 1_000;
    private static final long MOST_BYTES = 8 << 20;

    private final SocketRecord record;

    private final BlockingQueue<Heard> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Link> link = new CompletableFuture<>();
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean paused;

    /** Those of a connection that is kept. */
    SocketEvents(SocketRecord record) {
        this.record = record;
    }

    /** What was heard. */
    sealed interface Heard {}

    /** The connection came further, or ended. */
    record Reached(LinkEvent event) implements Heard {}

    /** A message came, of so many bytes. */
    record Came(ScriptMessage message, int bytes) implements Heard {}

    /** WebSocket ended. */
    record Closed(Ending ending) implements Heard {}

    /** Nothing for the time that was given. */
    record Silence() implements Heard {}

    /** The connection that is heard. */
    void of(Link opened) {
        link.complete(opened);
    }

    /** What comes next. */
    Heard next(Duration patience) throws InterruptedException {
        @Nullable Heard next = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (next instanceof Came(ScriptMessage _, int size)) {
            bytes.addAndGet(-size);
        }
        if (paused && waiting.size() < MOST_WAITING / 2 && bytes.get() < MOST_BYTES / 2) {
            paused = false;
            link.join().resume();
        }
        return next == null ? new Silence() : next;
    }

    @Override
    public void on(LinkEvent event) {
        record.on(event);
        waiting.add(new Reached(event));
    }

    @Override
    public void on(Event event) {
        record.on(event);
        if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
            Bytes payload = Bytes.wrap(message.payload().toArray());
            long size = bytes.addAndGet(payload.size());
            waiting.add(new Came(
                    message.text() ? new ScriptMessage.Text(payload.utf8()) : new ScriptMessage.Binary(payload),
                    payload.size()));
            if ((waiting.size() >= MOST_WAITING || size >= MOST_BYTES) && !paused) {
                paused = true;
                link.thenAccept(Link::pause);
            }
        } else if (event instanceof Event.Closed(long _, Ending ending)) {
            waiting.add(new Closed(ending));
        }
    }

    @Override
    public void allTold() {
        record.allTold();
    }
}
