package dev.parley.engine.timeline;

import dev.parley.engine.link.LinkEvent;
import dev.parley.engine.timeline.Content.StageTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the stages of reaching a peer into a timeline in the order in which they began, which for addresses that are tried at the same
 * time shows when all of them have ended. Not thread-safe.
 */
public final class StageRecord {

    private final TimelineSink sink;
    private final long origin;
    private final int connection;
    private final List<StageTime> stages = new ArrayList<>();
    private final List<StageTime> ended = new ArrayList<>();
    private int running;
    private long began = -1;

    /**
     * That of one connection.
     *
     * @param origin the clock's nanoseconds at which the session began
     * @param connection its number within the session, from 1
     */
    public StageRecord(TimelineSink sink, long origin, int connection) {
        this.sink = sink;
        this.origin = origin;
        this.connection = connection;
    }

    /** A stage begins. */
    public void on(LinkEvent.StageBegan stage) {
        began = began < 0 ? stage.at() : began;
        running++;
    }

    /** A stage has ended. */
    public void on(LinkEvent.StageEnded stage) {
        ended.add(new StageTime(
                stage.stage(), stage.detail(), stage.at() - stage.took() - origin, stage.took(), stage.problem()));
        running--;
        if (running <= 0) {
            flush();
        }
    }

    /** Puts down what has ended, whatever else is running. */
    public void flush() {
        ended.sort(Comparator.comparingLong(StageTime::at));
        for (StageTime time : ended) {
            State state = time.problem() == null ? State.DONE : State.FAILED;
            sink.append(new Entry(0, time.at(), Direction.NONE, Kind.STAGE, 0, 0, connection, state, time));
        }
        stages.addAll(ended);
        ended.clear();
    }

    /** The stages that were put down. */
    public List<StageTime> stages() {
        return List.copyOf(stages);
    }

    /** When the first stage began, or the other time where there was none. */
    public long beganOr(long otherwise) {
        return began < 0 ? otherwise : began;
    }
}
