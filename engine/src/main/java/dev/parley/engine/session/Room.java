package dev.parley.engine.session;

import dev.parley.engine.timeline.Recording;

/** Where one waits until a recording can take more. Thread-safe. */
final class Room {

    private final Recording recording;

    Room(Recording recording) {
        this.recording = recording;
    }

    /** Waits; an interruption ends it, and stays. */
    synchronized void await() {
        try {
            while (recording.failure() != null || recording.isBehind()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There may be some. */
    synchronized void look() {
        notifyAll();
    }
}
