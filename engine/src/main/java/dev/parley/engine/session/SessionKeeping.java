package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.Pressure;
import dev.parley.engine.timeline.Recording;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a session is kept whose work waits where its timeline is behind: the timeline, its row in the store, what is told of it, and its end.
 * Thread-safe.
 */
final class SessionKeeping {

    private final Surroundings surroundings;
    private final long origin;
    private final Recording recording;
    private final Room room;
    private final SessionRow row;
    private final SessionNews news;
    private final Remarks remarks;
    private final SessionEnd end;

    /**
     * What is asked and told of the session.
     *
     * @param view as it is now
     * @param connection number of the newest connection
     * @param changed run when it is different
     * @param over run once, when all is written
     */
    record Of(Supplier<SessionView> view, IntSupplier connection, Runnable changed, Runnable over) {}

    SessionKeeping(Surroundings surroundings, String id, Of session) {
        this.surroundings = surroundings;
        this.origin = surroundings.clock().nanos();
        Waiting waiting = new Waiting();
        this.recording = surroundings
                .timelines()
                .record(id, () -> surroundings.limits().get().timeline(), waiting);
        this.room = new Room(recording);
        this.row = new SessionRow(surroundings.store(), session.view());
        this.news = new SessionNews(surroundings, session.changed());
        this.remarks = new Remarks(recording, this::now, session.connection(), news::wake);
        waiting.keeping = this;
        this.end = new SessionEnd(surroundings, recording, row, news::wake, () -> {
            news.last();
            session.over().run();
        });
    }

    /** The clock's nanoseconds at which it began. */
    long origin() {
        return origin;
    }

    /** Nanoseconds since it began. */
    long now() {
        return surroundings.clock().nanos() - origin;
    }

    Recording recording() {
        return recording;
    }

    Remarks remarks() {
        return remarks;
    }

    SessionEnd end() {
        return end;
    }

    /** It is different. */
    void changed() {
        news.wake();
    }

    /** Saves how it stands, elsewhere. */
    void save() {
        surroundings.tasks().start("session row", row::save);
    }

    /** Waits while the timeline is behind; an interruption ends it, and stays. */
    void keepUp() {
        room.await();
    }

    /** What the timeline tells of how far it is. */
    private static final class Waiting implements Pressure {

        private volatile @Nullable SessionKeeping keeping;

        @Override
        public void behind() {}

        @Override
        public void caughtUp() {
            SessionKeeping its = keeping;
            if (its != null) {
                its.room.look();
            }
        }

        @Override
        public void failed(Problem problem) {
            SessionKeeping its = keeping;
            if (its != null) {
                its.remarks.note("Waiting for room: " + problem.message());
            }
        }

        @Override
        public void recovered() {
            SessionKeeping its = keeping;
            if (its != null) {
                its.remarks.note("The timeline is written again");
            }
            caughtUp();
        }
    }
}
