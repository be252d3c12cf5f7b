package dev.parley.bench.record;

import dev.parley.description.problem.Problem;
import dev.parley.engine.timeline.Pressure;

/** Holds back what arrives while the writing does not keep up. */
final class Brake implements Pressure {

    private final Runnable pause;
    private final Runnable resume;

    Brake(Runnable pause, Runnable resume) {
        this.pause = pause;
        this.resume = resume;
    }

    @Override
    public void behind() {
        pause.run();
    }

    @Override
    public void caughtUp() {
        resume.run();
    }

    @Override
    public void failed(Problem problem) {
        throw new IllegalStateException(problem.message());
    }

    @Override
    public void recovered() {}
}
