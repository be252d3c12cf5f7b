package dev.parley.engine.project;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Sample;
import dev.parley.description.sample.SchemaAlone;
import dev.parley.description.sample.SchemaSamples;
import dev.parley.description.sample.Way;
import dev.parley.description.sample.WholeSchema;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as schemas describe them that are being written: made, and held against them. Thread-safe; nothing is kept. */
public final class SchemaValues {

    private final Workspace workspace;

    SchemaValues(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Values of a schema, each held against it.
     *
     * @param pointer where the schema stands in the document, or is to stand; what refers to that place means this schema
     */
    public TriedSchema tried(String project, String document, Pointer pointer, JsonNode schema) {
        Located at = Overlay.at(workspace.contents(project), document, pointer, schema);
        List<Sample> samples = SchemaSamples.of(at, Way.BOTH);
        List<TriedSample> tried = new ArrayList<>();
        try {
            DocumentSchema.Checking check = SchemaAlone.check(at).checking();
            for (Sample sample : samples) {
                tried.add(new TriedSample(sample, check.faults(sample.value())));
            }
            if (samples.isEmpty()) {
                check.faults(JsonNodeFactory.instance.nullNode());
            }
            return new TriedSchema(tried, check.leftOut());
        } catch (ProblemException unusable) {
            return new TriedSchema(
                    samples.stream()
                            .map(each -> new TriedSample(each, List.of()))
                            .toList(),
                    unusable.problems());
        }
    }

    /**
     * A value that somebody wrote, held against a schema.
     *
     * @param schema as it is to stand at the pointer; none for what stands there, if anything does
     * @param value none where only what the schema expects is asked
     */
    public CheckedValue checked(
            String project, String document, Pointer pointer, @Nullable JsonNode schema, @Nullable JsonNode value) {
        try {
            Located at = Overlay.at(workspace.contents(project), document, pointer, schema);
            DocumentSchema.Checking check = SchemaAlone.check(at).checking();
            List<SchemaFault> faults = value == null ? List.of() : check.faults(value);
            return CheckedValue.of(WholeSchema.of(at), faults, check.leftOut());
        } catch (ProblemException unusable) {
            return CheckedValue.unchecked(unusable.problems());
        }
    }
}
