package dev.parley.description.openapi;

import dev.parley.description.document.Standard;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import java.util.List;

/** The check of a document by the JSON Schemas of OpenAPI 3.0, 3.1 and 3.2. Thread-safe. */
public final class OpenApiCheck {

    private final SchemaCheck check30 = SchemaCheck.published("openapi-3.0.schema.json");
    private final SchemaCheck check31 = SchemaCheck.published("openapi-3.1.schema.json");
    private final SchemaCheck check32 = SchemaCheck.published("openapi-3.2.schema.json");

    /** What is wrong with the text, with line and column; nothing for a valid one. */
    public List<Problem> check(String text) {
        try {
            var source = Source.parse(text);
            Standard.OPENAPI.checkVersion(source);
            return by(Standard.OPENAPI.version(source)).check(source);
        } catch (ProblemException fault) {
            return fault.problems();
        }
    }

    private SchemaCheck by(String version) {
        if (version.startsWith("3.0")) return check30;
        return version.startsWith("3.1") ? check31 : check32;
    }
}
