package dev.parley.transport;

import dev.parley.engine.time.Clock;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One appointment on an event loop, which may be moved. It belongs to the loop. */
final class Alarm {

    /** No appointment. */
    static final long NEVER = Long.MAX_VALUE;

    private final EventLoop loop;
    private final Clock clock;
    private final Runnable action;
    private @Nullable Future<?> planned;
    private long due = NEVER;

    Alarm(EventLoop loop, Clock clock, Runnable action) {
        this.loop = loop;
        this.clock = clock;
        this.action = action;
    }

    /** Moves it to a time of the clock. */
    void at(long next) {
        if (next == due) {
            return;
        }
        due = next;
        if (planned != null) {
            planned.cancel(false);
            planned = null;
        }
        if (next != NEVER) {
            long delay = Math.max(0, next - clock.nanos());
            planned = loop.schedule(this::ring, delay, TimeUnit.NANOSECONDS);
        }
    }

    private void ring() {
        due = NEVER;
        planned = null;
        action.run();
    }
}
