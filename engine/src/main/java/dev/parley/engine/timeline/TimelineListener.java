package dev.parley.engine.timeline;

/** Hears how a timeline grows. Called on a thread that may block, one call at a time; the next comes when this one returned. */
@FunctionalInterface
public interface TimelineListener {

    /** Something came, or changed, since the last call. */
    void on(News news);
}
