package dev.parley.description.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema that stands in an OpenAPI document, in the dialect of the document's version; references within the document are followed,
 * and no others. Thread-safe.
 */
public final class DocumentSchema {

    private static final Dialect NEWER = lenient(Dialects.getOpenApi31());
    private static final Dialect OLDER = lenient(Dialects.getOpenApi30());

    private final String place;
    private final Schema compiled;

    private DocumentSchema(String place, Schema compiled) {
        this.place = place;
        this.compiled = compiled;
    }

    /** What a document adds to the words of its dialect says nothing about validity. */
    private static Dialect lenient(Dialect dialect) {
        return Dialect.builder(dialect)
                .unknownKeywordFactory((word, _) -> new NonValidationKeyword(word))
                .build();
    }

    /**
     * A schema of a document.
     *
     * @param document whole
     * @param place JSON pointer to the schema
     */
    public static DocumentSchema of(JsonNode document, String place) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        document.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
        document.at(place).properties().forEach(member -> root.set(member.getKey(), member.getValue()));
        boolean older = document.path("openapi").asString("").startsWith("3.0");
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(false)
                .build();
        Schema compiled = SchemaRegistry.withDefaultDialect(
                        older ? OLDER : NEWER, builder -> builder.schemaRegistryConfig(config))
                .getSchema(root);
        return new DocumentSchema(place, compiled);
    }

    /** What the schema wants otherwise; nothing where it fits. Of several alternatives only the likeliest is spoken of. */
    public List<SchemaFault> faults(JsonNode tree) {
        return SchemaFaults.meant(compiled.validate(tree)).stream()
                .map(this::fault)
                .distinct()
                .toList();
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
