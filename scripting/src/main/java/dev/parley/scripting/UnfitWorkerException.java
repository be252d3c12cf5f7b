package dev.parley.scripting;

import java.io.IOException;
import java.io.Serial;

/** A file that cannot be started as a worker here, whenever that is tried. */
final class UnfitWorkerException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnfitWorkerException(String message) {
        super(message);
    }
}
