package dev.parley.engine.timeline;

/** An entry that was put at the place which was reserved for it. */
record Completed(long sequence, Direction direction, Kind kind) {}
