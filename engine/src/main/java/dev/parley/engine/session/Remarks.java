package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import dev.parley.engine.timeline.TimelineSink;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** What Parley itself has to say in a session's timeline. Thread-safe. */
final class Remarks {

    private final TimelineSink timeline;
    private final LongSupplier now;
    private final IntSupplier connection;
    private final Runnable added;

    /**
     * Remarks in a timeline.
     *
     * @param now nanoseconds since the session began
     * @param connection number of the newest connection
     * @param added run after each
     */
    Remarks(TimelineSink timeline, LongSupplier now, IntSupplier connection, Runnable added) {
        this.timeline = timeline;
        this.now = now;
        this.connection = connection;
        this.added = added;
    }

    /** Adds a remark. */
    void note(String text) {
        append(Kind.NOTE, State.DONE, new Content.Note(text));
    }

    /** Adds a failure. */
    void failure(Problem problem) {
        append(Kind.ERROR, State.FAILED, new Content.Failure(problem));
    }

    /** Adds failures. */
    void failure(ProblemException problems) {
        problems.problems().forEach(this::failure);
    }

    private void append(Kind kind, State how, Content content) {
        int number = Math.max(1, connection.getAsInt());
        timeline.append(new Entry(0, now.getAsLong(), Direction.NONE, kind, 0, 0, number, how, content));
        added.run();
    }
}
