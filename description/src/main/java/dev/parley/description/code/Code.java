package dev.parley.description.code;

import java.util.List;

/**
 * A request as code.
 *
 * @param notes what a user must know or do for it, such as where a file is expected
 */
public record Code(String text, List<String> notes) {

    public Code {
        notes = List.copyOf(notes);
    }
}
