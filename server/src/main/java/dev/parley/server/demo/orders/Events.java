package dev.parley.server.demo.orders;

import dev.parley.engine.time.Timers;
import dev.parley.protocol.Bytes;
import dev.parley.server.demo.http.Writing;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** What happens in the shop, told to whoever watches (server-sent events, HTML §9.2). Thread-safe. */
final class Events {

    private static final int KEPT = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Bytes STILL_HERE = Bytes.utf8(": still here\n\n");

    private final Timers timers;
    private final Deque<Event> kept = new ArrayDeque<>();
    private final Set<BlockingQueue<Bytes>> watchers = ConcurrentHashMap.newKeySet();
    private long last;

    private record Event(long number, Bytes text) {}

    Events(Timers timers) {
        this.timers = timers;
    }

    /** Something has happened to an order. A watcher that does not read misses it, and can ask for it later. */
    synchronized void tell(String what, Order order) {
        long number = ++last;
        Event event = new Event(
                number, Bytes.utf8("id: " + number + "\nevent: " + what + "\ndata: " + order.json() + "\n\n"));
        kept.addLast(event);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        watchers.forEach(each -> each.offer(event.text()));
    }

    /** Tells what happens, after the event of the number, until nobody listens. */
    void watch(long after, Writing.Sink sink) throws InterruptedException {
        BlockingQueue<Bytes> queue = new LinkedBlockingQueue<>(2 * KEPT);
        Timers.Timer heartbeat = timers.every(HEARTBEAT, () -> queue.offer(STILL_HERE));
        try {
            queue.add(Bytes.utf8(": what happens in the shop\nretry: 2000\n\n"));
            join(queue, after);
            boolean wanted = true;
            while (wanted) {
                wanted = sink.write(queue.take());
            }
        } finally {
            heartbeat.cancel();
            watchers.remove(queue);
        }
    }

    private synchronized void join(BlockingQueue<Bytes> queue, long after) {
        kept.stream().filter(each -> each.number() > after).forEach(each -> queue.add(each.text()));
        watchers.add(queue);
    }

    /** The number of the newest. */
    synchronized long last() {
        return last;
    }
}
