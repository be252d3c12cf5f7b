package dev.parley.description.asyncapi;

import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import java.util.List;

/** The check of a document by the official JSON Schemas of AsyncAPI 3.0 and 3.1. Thread-safe. */
public final class AsyncApiCheck {

    private final SchemaCheck check30 = SchemaCheck.published("asyncapi-3.0.0.schema.json");
    private final SchemaCheck check31 = SchemaCheck.published("asyncapi-3.1.0.schema.json");

    /** What is wrong with the text, with line and column; nothing for a valid one. */
    public List<Problem> check(String text) {
        try {
            var source = Source.parse(text);
            Standard.ASYNCAPI.checkVersion(source);
            boolean newer = Standard.ASYNCAPI.version(source).startsWith("3.1");
            return (newer ? check31 : check30).check(source);
        } catch (ProblemException fault) {
            return fault.problems();
        }
    }
}
