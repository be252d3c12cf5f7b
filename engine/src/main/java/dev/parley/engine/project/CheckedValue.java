package dev.parley.engine.project;

import dev.parley.description.problem.Problem;
import dev.parley.description.sample.WholeSchema;
import dev.parley.description.schema.SchemaFault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A value that was held against a schema.
 *
 * @param faults what the schema wants otherwise
 * @param problems why nothing can be checked by it, or not by all of it; empty where it can be used
 * @param types the names of the types that it allows, {@code null} among them; none where it allows all
 * @param choices the values that it allows; none where it names none
 */
public record CheckedValue(
        List<SchemaFault> faults, List<Problem> problems, List<String> types, List<JsonNode> choices) {

    public CheckedValue {
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
        types = List.copyOf(types);
        choices = List.copyOf(choices);
    }

    /** One that nothing can be said of. */
    static CheckedValue unchecked(List<Problem> problems) {
        return new CheckedValue(List.of(), problems, List.of(), List.of());
    }

    /** What a schema, references followed, wants otherwise, and what it expects. */
    static CheckedValue of(WholeSchema schema, List<SchemaFault> faults, List<Problem> problems) {
        List<String> types = new ArrayList<>(schema.types());
        if (!types.isEmpty() && schema.isNullable()) types.add("null");
        JsonNode choices = schema.value("enum");
        return new CheckedValue(
                faults,
                problems,
                types,
                choices.isArray() ? choices.valueStream().toList() : List.of());
    }
}
