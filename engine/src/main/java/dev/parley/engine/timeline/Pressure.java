package dev.parley.engine.timeline;

import dev.parley.description.problem.Problem;

/** Hears whether the writing of a timeline keeps up. Called on any thread; must not block. */
public interface Pressure {

    /** So much waits to be written that no more should come. */
    void behind();

    /** More may come. */
    void caughtUp();

    /** Nothing can be written now, such as on a full disk. What was recorded is kept in memory, and writing is tried again. */
    void failed(Problem problem);

    /** What could not be written is written now. */
    void recovered();

    /** Of one who needs not know. */
    static Pressure ignored() {
        return new Pressure() {
            @Override
            public void behind() {}

            @Override
            public void caughtUp() {}

            @Override
            public void failed(Problem problem) {}

            @Override
            public void recovered() {}
        };
    }
}
