package dev.parley.description.openapi;

import dev.parley.description.contract.FarNumbers;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.schema.DocumentSchema;
import dev.parley.description.schema.SchemaFault;
import dev.parley.description.source.Pointer;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The check of a JSON text that is too long to be a tree: arrays and objects of which the schema speaks member by member are read so, and
 * only the members are trees. Used once, by one thread.
 */
final class LongBodyCheck {

    /** Differences that are told; more say nothing more. */
    static final int MOST_FAULTS = 1_000;

    private static final Set<String> ARRAY = Set.of("type", "items", "minItems", "maxItems");
    private static final Set<String> OBJECT = Set.of("type", "properties", "required", "additionalProperties");
    private static final Set<String> SAY_NOTHING = Set.of(
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "nullable",
            "xml",
            "externalDocs",
            "$comment");

    private final StandardDocument document;
    private final long longest;
    private final List<SchemaFault> faults = new ArrayList<>();
    private final Set<String> skipped = new LinkedHashSet<>();
    private final Map<Pointer, DocumentSchema.Checking> schemas = new HashMap<>();

    /** @param longest characters of a part that is read as a tree */
    LongBodyCheck(StandardDocument document, long longest) {
        this.document = document;
        this.longest = longest;
    }

    /** What the schema wants otherwise, in order. */
    List<SchemaFault> faults() {
        return faults;
    }

    /** What was not checked, and why. */
    Set<String> skipped() {
        return skipped;
    }

    /** Checks a text; false where it is no JSON. */
    boolean check(Reader text, Pointer schema) {
        try (JsonParser parser = JsonBody.parser(text)) {
            if (parser.nextToken() == null) {
                return false;
            }
            value(parser, schema, "");
            return parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        } catch (ProblemException fault) {
            fault.problems().forEach(each -> skipped.add(each.message()));
            return true;
        }
    }

    private void value(JsonParser parser, Pointer at, String instance) {
        Pointer schema = References.resolved(document, at);
        JsonNode meant = document.node(schema).orElse(Nodes.NONE);
        if (parser.currentToken() == JsonToken.START_ARRAY && says(meant, "array", ARRAY)) {
            array(parser, schema, meant, instance);
        } else if (parser.currentToken() == JsonToken.START_OBJECT && says(meant, "object", OBJECT)) {
            object(parser, schema, meant, instance);
        } else {
            tree(parser, at, instance);
        }
    }

    /** Whether a schema is of this type, and says nothing that takes looking at all members together. */
    private static boolean says(JsonNode schema, String type, Set<String> words) {
        JsonNode types = schema.path("type");
        boolean typed = types.asString("").equals(type)
                || types.valueStream().anyMatch(each -> each.asString("").equals(type));
        JsonNode others = schema.path("additionalProperties");
        return typed
                && (others.isMissingNode() || others.isBoolean())
                && schema.propertyNames().stream()
                        .allMatch(word -> words.contains(word) || SAY_NOTHING.contains(word) || word.startsWith("x-"));
    }

    private void array(JsonParser parser, Pointer schema, JsonNode meant, String instance) {
        Pointer items = schema.child("items");
        boolean any = !meant.has("items");
        long count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (any) {
                parser.skipChildren();
            } else {
                tree(parser, items, instance + "/" + count);
            }
            count++;
        }
        long least = meant.path("minItems").asLong(0);
        long most = meant.path("maxItems").asLong(Long.MAX_VALUE);
        if (count < least) {
            fault(instance, schema, "minItems", "must have at least " + least + " items but found " + count);
        }
        if (count > most) {
            fault(instance, schema, "maxItems", "must have at most " + most + " items but found " + count);
        }
    }

    private void object(JsonParser parser, Pointer schema, JsonNode meant, String instance) {
        Set<String> seen = new HashSet<>();
        JsonNode known = meant.path("properties");
        boolean closed = meant.has("additionalProperties")
                && !meant.path("additionalProperties").asBoolean(true);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            seen.add(name);
            parser.nextToken();
            if (known.has(name)) {
                value(parser, schema.child("properties").child(name), instance + Pointer.of(name));
                continue;
            }
            parser.skipChildren();
            if (closed) {
                fault(
                        instance,
                        schema,
                        "additionalProperties",
                        "property '" + name
                                + "' is not defined in the schema and the schema does not allow additional properties");
            }
        }
        for (JsonNode each : meant.path("required")) {
            String name = each.asString("");
            if (!seen.contains(name)) {
                fault(instance, schema, "required", "required property '" + name + "' not found");
            }
        }
    }

    private void fault(String instance, Pointer schema, String keyword, String message) {
        tell(new SchemaFault(instance, schema.child(keyword).toString(), keyword, message));
    }

    private void tell(SchemaFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else {
            skipped.add("Only the first " + MOST_FAULTS + " differences are told");
        }
    }

    private void tree(JsonParser parser, Pointer schema, String instance) {
        if (faults.size() >= MOST_FAULTS) {
            skipped.add("Only the first " + MOST_FAULTS + " differences are told");
            parser.skipChildren();
            return;
        }
        JsonNode tree = new BoundedTree(parser, longest).read();
        if (tree == null) {
            skipped.add("The body is too long to be checked" + (instance.isEmpty() ? "" : " at " + instance)
                    + ": its schema looks at the whole of it");
        } else if (!FarNumbers.in(tree).isEmpty()) {
            skipped.add("A number at " + instance + " is too large to be checked");
        } else {
            DocumentSchema.Checking checking = schemas.computeIfAbsent(
                    schema,
                    at -> DocumentSchema.of(document.tree(), at.toString()).checking());
            checking.faults(tree)
                    .forEach(each -> tell(
                            new SchemaFault(instance + each.pointer(), each.schema(), each.keyword(), each.message())));
            checking.leftOut().forEach(each -> skipped.add(each.message()));
        }
    }
}
