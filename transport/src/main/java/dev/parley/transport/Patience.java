package dev.parley.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A time within which something has to happen on an event loop. It belongs to the loop. */
final class Patience {

    private final EventLoop loop;
    private final Runnable lost;
    private @Nullable Future<?> end;

    /**
     * Nothing is awaited at first.
     *
     * @param lost is run when a time is over
     */
    Patience(EventLoop loop, Runnable lost) {
        this.loop = loop;
        this.lost = lost;
    }

    /** From now on so much time is given, in place of what was given before. */
    void give(Duration time) {
        end();
        end = loop.schedule(lost, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What was awaited has happened. */
    void end() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
