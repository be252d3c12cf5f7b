package dev.parley.engine.session;

import dev.parley.description.problem.Problem;
import java.util.List;

/** A message that was handed to the connection: bytes of its payload, and warnings. */
public record Sent(long size, List<Problem> warnings) {

    public Sent {
        warnings = List.copyOf(warnings);
    }
}
