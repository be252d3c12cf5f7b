package dev.parley.description.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.path.PathType;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The check of trees and texts by a JSON Schema, which is compiled at the first check. It fetches nothing. Thread-safe. */
public final class SchemaCheck {

    private final JsonNode schema;
    private volatile @Nullable Schema compiled;

    private SchemaCheck(JsonNode schema) {
        this.schema = schema;
    }

    /** By a schema that names its dialect or is one of 2020-12. */
    public static SchemaCheck of(JsonNode schema) {
        return new SchemaCheck(schema);
    }

    /** By one of the schemas that are published with Parley, such as {@code environment.schema.json}. */
    public static SchemaCheck published(String name) {
        return new SchemaCheck(Source.parse(text(name), Syntax.JSON).tree());
    }

    /** The text of a schema that is published with Parley. */
    public static String text(String name) {
        try (var stream = SchemaCheck.class.getResourceAsStream(name)) {
            if (stream == null) throw new IllegalArgumentException("No schema is named " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is wrong with a tree, at JSON pointers. */
    public List<Problem> check(JsonNode tree) {
        return SchemaFaults.problems(compiled().validate(tree));
    }

    /** What is wrong with a text, at lines and columns; the messages say the pointers. */
    public List<Problem> check(Source source) {
        return check(source.tree()).stream()
                .map(problem -> problem.place() instanceof Place.Pointer(String pointer)
                        ? located(source, problem, pointer)
                        : problem)
                .toList();
    }

    private static Problem located(Source source, Problem problem, String pointer) {
        var where = pointer.isEmpty() ? "" : " (at " + pointer + ")";
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.message() + where,
                source.place(Pointer.parse(pointer)),
                problem.hint());
    }

    private Schema compiled() {
        var known = compiled;
        if (known == null) {
            var config = SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .preloadSchema(false)
                    .build();
            known = SchemaRegistry.withDefaultDialect(
                            DocumentDialects.of(DialectId.DRAFT_2020_12),
                            builder -> builder.schemaRegistryConfig(config)
                                    .dialectRegistry((id, _) -> DocumentDialects.of(id)))
                    .getSchema(schema);
            compiled = known;
        }
        return known;
    }
}
