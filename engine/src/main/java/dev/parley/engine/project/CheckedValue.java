package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.schema.SchemaFault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value that was held against a schema.
 *
 * @param faults what the schema wants otherwise
 * @param problems why nothing can be checked by it; empty where it can be used
 */
public record CheckedValue(JsonNode value, List<SchemaFault> faults, List<Problem> problems) {

    public CheckedValue {
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
    }
}
