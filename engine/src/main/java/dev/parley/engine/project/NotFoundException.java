package dev.parley.engine.project;

import java.io.Serial;

/** Something was asked for by an id or a name that nothing has. */
public final class NotFoundException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** A thing of the kind, such as {@code endpoint}, that does not exist. */
    public NotFoundException(String kind, String id) {
        super("There is no " + kind + " \"" + id + "\"");
    }
}
