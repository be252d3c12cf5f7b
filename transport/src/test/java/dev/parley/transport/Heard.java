package dev.parley.transport;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.exchange.ExchangeListener;
import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.link.LinkListener;
import dev.parley.engine.link.Stage;
import dev.parley.protocol.websocket.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A listener that remembers all, and lets a test wait for something. It fails if two threads tell it at once. */
final class Heard implements LinkListener, ExchangeListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<Object> all = new ArrayList<>();
    private final ReentrantLock telling = new ReentrantLock();
    private final Consumer<Event> onEvent;
    private volatile boolean twoAtOnce;

    Heard() {
        this(_ -> {});
    }

    Heard(Consumer<Event> onEvent) {
        this.onEvent = onEvent;
    }

    @Override
    public void on(LinkEvent event) {
        told(event, () -> {});
    }

    @Override
    public void on(LinkEvent.OnTheWay event) {
        told(event, () -> {});
    }

    @Override
    public void on(ExchangeEvent event) {
        told(event, () -> {});
    }

    @Override
    public void on(Event event) {
        told(event, () -> onEvent.accept(event));
    }

    private void told(Object event, Runnable then) {
        if (!telling.tryLock()) {
            twoAtOnce = true;
            telling.lock();
        }
        try {
            lock.lock();
            try {
                all.add(event);
                more.signalAll();
            } finally {
                lock.unlock();
            }
            then.run();
        } finally {
            telling.unlock();
        }
    }

    /** Waits for the first event of the kind. */
    <E> E await(Class<E> kind) throws InterruptedException {
        return await(kind, _ -> true);
    }

    <E> E await(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(20);
        lock.lockInterruptibly();
        try {
            while (true) {
                for (Object event : all) {
                    if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                        return kind.cast(event);
                    }
                }
                if (left <= 0) {
                    throw new AssertionError("no " + kind.getSimpleName() + " came, but " + all);
                }
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end, whichever. */
    Object awaitEnd() throws InterruptedException {
        return await(Object.class, Heard::isEnd);
    }

    private static boolean isEnd(Object event) {
        return event instanceof LinkEvent.Failed
                || event instanceof LinkEvent.Ended
                || event instanceof ExchangeEvent.Failed
                || event instanceof ExchangeEvent.Ended;
    }

    LinkEvent.Failed failure() throws InterruptedException {
        return (LinkEvent.Failed) awaitEnd();
    }

    <E> List<E> all(Class<E> kind) {
        lock.lock();
        try {
            return all.stream().filter(kind::isInstance).map(kind::cast).toList();
        } finally {
            lock.unlock();
        }
    }

    List<Stage> stages() {
        return all(LinkEvent.StageEnded.class).stream()
                .map(LinkEvent.StageEnded::stage)
                .toList();
    }

    LinkEvent.StageEnded stage(Stage stage) throws InterruptedException {
        return await(LinkEvent.StageEnded.class, event -> event.stage() == stage);
    }

    boolean twoAtOnce() {
        return twoAtOnce;
    }
}
