package dev.parley.description.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.path.PathType;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that stands in an OpenAPI document, in its own dialect or that of the document; references within the document are followed,
 * and no others. Thread-safe.
 */
public final class DocumentSchema {

    private final String place;
    private final JsonNode schema;
    private final JsonNode root;
    private final Dialect dialect;

    private DocumentSchema(String place, JsonNode schema, JsonNode root, Dialect dialect) {
        this.place = place;
        this.schema = schema;
        this.root = root;
        this.dialect = dialect;
    }

    /**
     * A schema of a document.
     *
     * @param document whole
     * @param place JSON pointer to the schema
     * @throws ProblemException when the document's dialect is unknown
     */
    public static DocumentSchema of(JsonNode document, String place) {
        JsonNode schema = document.at(place);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        document.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
        schema.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
        return new DocumentSchema(place, schema, root, DocumentDialects.of(document));
    }

    /**
     * What the schema wants otherwise; nothing where it fits. Of several alternatives only the likeliest is spoken of.
     *
     * @throws ProblemException when nothing can be checked by it: it is broken, refers to what is not there, or takes too long
     */
    public List<SchemaFault> faults(JsonNode tree) {
        return checking().faults(tree);
    }

    /** A check of several trees, which share what it may take; used by one thread. */
    public Checking checking() {
        return new Checking();
    }

    /** The schema, compiled once for a check. */
    public final class Checking {

        private final SchemaPatterns patterns = new SchemaPatterns(root);
        private @Nullable Schema compiled;

        private Checking() {}

        /** Parts of the schema that could not be read and that nothing was held against, as far as they were met. */
        public List<Problem> leftOut() {
            return patterns.leftOut();
        }

        /** What the schema wants otherwise of one more tree; see {@link DocumentSchema#faults}. */
        public List<SchemaFault> faults(JsonNode tree) {
            if (schema.isBoolean()) {
                return schema.asBoolean()
                        ? List.of()
                        : List.of(new SchemaFault("", place, "false", "nothing is allowed here"));
            }
            return validated(tree);
        }

        private List<SchemaFault> validated(JsonNode tree) {
            try {
                Schema known = compiled == null ? compile(patterns) : compiled;
                compiled = known;
                return faultsOf(known, tree);
            } catch (SchemaException fault) {
                throw unusable(
                        String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
            } catch (StackOverflowError _) {
                throw unusable("it refers to itself in a circle, or the body is nested too deeply");
            }
        }
    }

    private List<SchemaFault> faultsOf(Schema known, JsonNode tree) {
        return SchemaFaults.meant(known.validate(tree)).stream()
                .map(this::fault)
                .distinct()
                .toList();
    }

    private ProblemException unusable(String why) {
        return new ProblemException(Problem.of("schema-unusable", "The schema cannot be used: " + why)
                .at(new Place.Pointer(place)));
    }

    /** For one check, since its patterns share what they may take. */
    private Schema compile(SchemaPatterns patterns) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(false)
                .regularExpressionFactory(patterns)
                .build();
        return SchemaRegistry.withDefaultDialect(
                        dialect,
                        builder -> builder.schemaRegistryConfig(config)
                                .dialectRegistry((id, _) -> DocumentDialects.of(id)))
                .getSchema(root);
    }

    private SchemaFault fault(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        boolean elsewhere = pointer.startsWith("/components/") || pointer.startsWith("/paths/");
        return new SchemaFault(
                error.getInstanceLocation().toString(),
                elsewhere ? pointer : place + pointer,
                error.getKeyword(),
                error.getMessage());
    }
}
