package dev.parley.description.inference;

import dev.parley.description.inference.InferenceOptions.Form;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The schema that many samples of a value have in common: every sample fits it. Types, formats, members and which of them are always
 * there are those of the samples; an {@code enum} is said where few words come again and again. Confined to one thread; what it keeps
 * grows with the schema, not with the samples.
 */
public final class SchemaInference {

    private final Shape shape;

    /** One that has seen nothing. */
    public SchemaInference(InferenceOptions options) {
        this.shape = new Shape(options, 0);
    }

    /** The schema of samples, in JSON Schema. */
    public static JsonNode of(List<JsonNode> samples) {
        return of(samples, InferenceOptions.of(Form.JSON_SCHEMA));
    }

    /** The schema of samples. */
    public static JsonNode of(List<JsonNode> samples, InferenceOptions options) {
        var inference = new SchemaInference(options);
        samples.forEach(inference::add);
        return inference.schema();
    }

    /** Sees one more sample. */
    public void add(JsonNode sample) {
        shape.add(sample);
    }

    /** How many samples it has seen. */
    public int samples() {
        return shape.seen();
    }

    /** The schema of what it has seen so far; one that allows everything for nothing. */
    public JsonNode schema() {
        return shape.schema();
    }
}
