package dev.parley.engine.timeline;

/**
 * Takes the entries of one session, from one thread at a time. A message of several frames reserves its place when the first
 * one comes, and is put there when the last one did.
 */
public interface TimelineSink {

    /** Takes the next place for an entry that will come later. */
    long reserve(long at, Direction direction, Kind kind, int connection);

    /** Takes the next place for an entry that is there; returns its sequence. {@link Entry#sequence()} is not looked at. */
    long append(Entry entry);

    /** Puts an entry at its reserved place. */
    void complete(Entry entry);
}
