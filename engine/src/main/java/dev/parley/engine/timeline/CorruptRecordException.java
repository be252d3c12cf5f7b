package dev.parley.engine.timeline;

/** A record of a segment is not what was written there. */
final class CorruptRecordException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CorruptRecordException(String found) {
        super("A timeline's record holds " + found);
    }
}
