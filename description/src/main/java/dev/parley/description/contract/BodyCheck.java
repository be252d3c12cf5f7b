package dev.parley.description.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import dev.parley.description.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The check of a JSON body by a schema of a document (JSON Schema 2020-12, as in OpenAPI 3.1), whose local references are
 * followed and no others. The schema is compiled at the first check. Thread-safe.
 */
public final class BodyCheck {

    /** 2020-12, to which an OpenAPI document adds words of its own that say nothing about validity. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((word, _) -> new NonValidationKeyword(word))
            .build();

    private final JsonNode document;
    private final JsonNode schema;
    private volatile @Nullable Schema compiled;

    private BodyCheck(JsonNode document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    /** That of a schema which stands in the document. */
    public static BodyCheck of(JsonNode document, JsonNode schema) {
        return new BodyCheck(document, schema);
    }

    /** What is wrong with a body, at JSON pointers into it; nothing where it fits. */
    public List<Problem> check(JsonNode body) {
        List<Problem> far = FarNumbers.in(body);
        return far.isEmpty() ? SchemaWords.of(compiled().validate(body)) : far;
    }

    private Schema compiled() {
        Schema there = compiled;
        if (there == null) {
            there = compile();
            compiled = there;
        }
        return there;
    }

    private Schema compile() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("components", document.path("components"));
        schema.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .preloadSchema(false)
                .build();
        return SchemaRegistry.withDefaultDialect(DIALECT, builder -> builder.schemaRegistryConfig(config))
                .getSchema(root);
    }
}
