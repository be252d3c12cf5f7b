package dev.parley.engine.fake;

import dev.parley.engine.time.Tasks;

/** Does each piece of work at once, on the thread that asks for it. */
public record InlineTasks() implements Tasks {

    @Override
    public void start(String name, Runnable work) {
        work.run();
    }
}
