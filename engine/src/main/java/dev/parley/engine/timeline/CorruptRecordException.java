package dev.parley.engine.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A record of a segment is not what was written there. */
final class CorruptRecordException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    CorruptRecordException(String found) {
        super("A timeline's record holds " + found, new IOException(found));
    }
}
