package dev.parley.transport;

import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.time.Clock;
import dev.parley.transport.ExchangeFailures.Progress;
import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The watch over an exchange in which nothing moves either way. It belongs to the loop. */
final class Silence {

    private final ExchangeRequest request;
    private final Clock clock;
    private final Alarm alarm;
    private final Supplier<Progress> progress;
    private final Consumer<LinkFailure> broken;
    private volatile boolean sourceAwaited;
    private long lastMove;
    private boolean paused;
    private boolean over;

    /**
     * One that has not begun.
     *
     * @param progress how far the exchange is
     * @param broken is told when the request's patience has run out
     */
    Silence(
            ExchangeRequest request,
            Clock clock,
            EventLoop loop,
            Supplier<Progress> progress,
            Consumer<LinkFailure> broken) {
        this.request = request;
        this.clock = clock;
        this.progress = progress;
        this.broken = broken;
        this.alarm = new Alarm(loop, clock, this::look);
    }

    /** Begins to watch. */
    void begin() {
        moved();
        look();
    }

    /** Something moved; returns when. */
    long moved() {
        lastMove = clock.nanos();
        return lastMove;
    }

    /** While the body's own source is awaited, the peer is not to blame; of any thread. */
    void sourceAwaited(boolean now) {
        sourceAwaited = now;
    }

    /** While nobody reads, the peer is not to blame. */
    void pause(boolean now) {
        paused = now;
        moved();
    }

    /** Watches no longer. */
    void end() {
        over = true;
        alarm.at(Alarm.NEVER);
    }

    private void look() {
        long patience = request.silence().toNanos();
        if (over || patience == 0) {
            return;
        }
        if (paused || sourceAwaited) {
            moved();
        }
        long due = lastMove + patience;
        if (clock.nanos() >= due) {
            broken.accept(ExchangeFailures.silence(progress.get(), request.silence(), request));
        } else {
            alarm.at(due);
        }
    }
}
