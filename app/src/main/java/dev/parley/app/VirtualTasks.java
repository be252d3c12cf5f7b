package dev.parley.app;

import dev.parley.engine.time.Tasks;

/** Work on virtual threads. */
record VirtualTasks() implements Tasks {

    @Override
    public void start(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }
}
