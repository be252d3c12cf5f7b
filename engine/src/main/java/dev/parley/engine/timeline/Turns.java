package dev.parley.engine.timeline;

/**
 * When what waits is written: at once while that is seldom; under load a moment later, with what came meanwhile, or as soon as
 * it is much. Guarded by its owner's lock.
 */
final class Turns {

    /** Turns that are not put off, in each of those moments. */
    private static final int AT_ONCE = 8;

    private State state = State.IDLE;
    private int atOnce = AT_ONCE;
    private boolean timed;

    private enum State {
        /** Nothing waits. */
        IDLE,
        /** Little waits for more. */
        GATHERING,
        /** The writer was called. */
        BEGINNING,
        RUNNING
    }

    /** What its owner is to do. */
    enum Step {
        NOTHING,
        /** Begin to write, or go on with it. */
        WRITE,
        /** Say so by {@link #timePassed} a moment later. */
        TIME,
        /** Let nothing more come: the writing does not keep up. */
        PAUSE
    }

    boolean idle() {
        return state == State.IDLE;
    }

    /** The writer is gone, and nothing is left to write. */
    void stop() {
        state = State.IDLE;
    }

    /** Something came that makes so many bytes wait; what is urgent is written at once. */
    Step came(long waiting, boolean urgent) {
        if (state == State.BEGINNING || state == State.RUNNING) {
            return waiting > KeepingUp.HIGH ? Step.PAUSE : Step.NOTHING;
        }
        if (urgent || waiting >= Backlog.FULL) {
            return begin();
        }
        if (state == State.IDLE && atOnce > 0) {
            atOnce--;
            return begin();
        }
        return gather();
    }

    /** The writer has time: whether it writes, where so many bytes wait. */
    Step next(long waiting, boolean urgent) {
        if (waiting == 0 && !urgent) {
            state = State.IDLE;
            return Step.NOTHING;
        }
        boolean due = urgent || waiting >= Backlog.FULL || state == State.BEGINNING;
        if (!due && atOnce == 0) {
            return gather();
        }
        atOnce -= due ? 0 : 1;
        state = State.RUNNING;
        return Step.WRITE;
    }

    /** The moment is over. */
    Step timePassed() {
        timed = false;
        atOnce = AT_ONCE;
        return state == State.GATHERING ? begin() : Step.NOTHING;
    }

    private Step begin() {
        state = State.BEGINNING;
        return Step.WRITE;
    }

    private Step gather() {
        state = State.GATHERING;
        if (timed) {
            return Step.NOTHING;
        }
        timed = true;
        return Step.TIME;
    }
}
