package dev.parley.engine.project;

import dev.parley.description.problem.ProblemException;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.sample.Sample;
import dev.parley.description.sample.SchemaAlone;
import dev.parley.description.sample.SchemaSamples;
import dev.parley.description.sample.Way;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.source.Pointer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        Located at = placed(project, document, pointer, schema);
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
            return new TriedSchema(tried, List.of());
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
     */
    public CheckedValue checked(
            String project, String document, Pointer pointer, @Nullable JsonNode schema, JsonNode value) {
        try {
            Located at = placed(project, document, pointer, schema);
            return new CheckedValue(value, SchemaAlone.check(at).faults(value), List.of());
        } catch (ProblemException unusable) {
            return new CheckedValue(value, List.of(), unusable.problems());
        }
    }

    private Located placed(String project, String document, Pointer pointer, @Nullable JsonNode schema) {
        Contents contents = workspace.contents(project);
        SequencedMap<URI, JsonNode> trees = new LinkedHashMap<>();
        for (String each : List.of(Contents.OPENAPI, Contents.ASYNCAPI)) {
            JsonNode tree = contents.document(each).whole().tree();
            boolean own = each.equals(document);
            trees.put(Things.address(each), own && schema != null ? with(tree, pointer.tokens(), schema) : tree);
        }
        return Description.ofTrees(trees).at(Things.address(document), pointer);
    }

    /** A tree with another value in one place; what does not lead there is shared. */
    private static JsonNode with(JsonNode tree, List<String> tokens, JsonNode value) {
        if (tokens.isEmpty()) {
            return value;
        }
        String key = tokens.getFirst();
        List<String> rest = tokens.subList(1, tokens.size());
        if (tree.isArray() && key.matches("\\d{1,9}") && Integer.parseInt(key) < tree.size()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            tree.forEach(list::add);
            list.set(Integer.parseInt(key), with(tree.get(Integer.parseInt(key)), rest, value));
            return list;
        }
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        if (tree.isObject()) {
            tree.properties().forEach(member -> mapping.set(member.getKey(), member.getValue()));
        }
        mapping.set(key, with(tree.path(key), rest, value));
        return mapping;
    }
}
