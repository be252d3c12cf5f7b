package dev.parley.engine.timeline;

/**
 * An entry of a timeline.
 *
 * @param sequence its place, from 1
 * @param at nanoseconds since the session began
 * @param size bytes of its payload
 * @param wireSize bytes that it took on the wire, headers included
 * @param connection number of the connection within the session, from 1
 */
public record Entry(
        long sequence,
        long at,
        Direction direction,
        Kind kind,
        long size,
        long wireSize,
        int connection,
        State state,
        Content content) {}
