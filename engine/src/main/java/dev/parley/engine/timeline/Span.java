package dev.parley.engine.timeline;

/** A part of an entry's payload (of a handshake: of its request) that was filled in from a secret; in bytes. */
public record Span(int offset, int length) {}
