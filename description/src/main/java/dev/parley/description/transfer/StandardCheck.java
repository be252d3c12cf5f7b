package dev.parley.description.transfer;

import dev.parley.description.convert.SchemaPlaces;
import dev.parley.description.document.Nodes;
import dev.parley.description.document.References;
import dev.parley.description.document.Standard;
import dev.parley.description.pattern.Regex;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Pointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The check of a whole document: by the official schema of its version, that references lead somewhere, patterns are some, and names one thing. */
final class StandardCheck {

    private static final String DIALECT = "https://spec.openapis.org/oas/3.";

    private final JsonNode document;
    private final Set<String> followed = new HashSet<>();
    private final Set<JsonNode> rings = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Problem> problems = new ArrayList<>();

    private StandardCheck(JsonNode document) {
        this.document = document;
    }

    /** What is wrong, at pointers. */
    static List<Problem> of(Standard standard, JsonNode document) {
        var all = new LinkedHashSet<>(
                reasons(SchemaCheck.published(schema(standard, document)).check(document)));
        if (standard == Standard.OPENAPI) all.addAll(schemas(document));
        var check = new StandardCheck(document);
        check.references(document, Pointer.ROOT);
        all.removeIf(check::tellsMore);
        all.addAll(check.problems);
        if (standard == Standard.OPENAPI) all.addAll(Colliding.of(document));
        return List.copyOf(all);
    }

    /** What is wrong in schemas from OpenAPI 3.1 on, whose own schema leaves them to JSON Schema 2020-12. */
    private static List<Problem> schemas(JsonNode document) {
        var found = new ArrayList<Problem>();
        var dialect = Nodes.text(document, "jsonSchemaDialect", DIALECT);
        if (Nodes.scalar(document.path("openapi")).startsWith("3.0") || !dialect.startsWith(DIALECT)) return found;
        var check = SchemaCheck.published("json-schema-2020-12.schema.json");
        SchemaPlaces.of(document, (at, schema) -> {
            if (schema.has("$schema")) return;
            var told = new HashSet<String>();
            for (var problem : check.check(schema)) {
                // of each thing one reason is enough: what may be said in several ways is wrong in each of them
                if (told.add(pointer(problem))) found.add(problem.at(at + pointer(problem)));
            }
        });
        return found;
    }

    /** Without those that follow from another one: around what is wrong everything is unknown. */
    private static List<Problem> reasons(List<Problem> problems) {
        var around = new HashSet<String>();
        for (var problem : problems) {
            var pointer = pointer(problem);
            for (int at = pointer.lastIndexOf('/'); at > 0; at = pointer.lastIndexOf('/', at - 1)) {
                around.add(pointer.substring(0, at));
            }
        }
        return problems.stream()
                .filter(problem -> !problem.code().equals("schema-unknown") || !around.contains(pointer(problem)))
                .toList();
    }

    private static String pointer(Problem problem) {
        return problem.place() instanceof Place.Pointer(String pointer) ? pointer : "";
    }

    private static String schema(Standard standard, JsonNode document) {
        var version = Nodes.scalar(document.path(standard.key()));
        return switch (standard) {
            case ASYNCAPI -> version.startsWith("3.1") ? "asyncapi-3.1.0.schema.json" : "asyncapi-3.0.0.schema.json";
            case OPENAPI -> "openapi-" + version.substring(0, 3) + ".schema.json";
        };
    }

    private void references(JsonNode node, Pointer at) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) if (node.get(i).isContainer()) references(node.get(i), at.child(i));
        }
        patterns(node, at);
        var reference = Nodes.text(node, "$ref");
        if (reference != null && reference.startsWith("#/")) reference(reference, node, at.child("$ref"));
        for (var entry : node.properties()) {
            if (entry.getValue().isContainer() && !References.isData(at.isRoot() ? "" : at.last(), entry.getKey())) {
                references(entry.getValue(), at.child(entry.getKey()));
            }
        }
    }

    private void reference(String reference, JsonNode from, Pointer at) {
        if (node(reference).isMissingNode()) {
            problems.add(Problem.of("reference-unresolved", "The reference " + reference + " leads to nothing")
                    .at(at.toString()));
            return;
        }
        follow(reference);
        if (rings.contains(from)) {
            problems.add(Problem.of("reference-circular", "The reference " + reference + " leads back to itself")
                    .at(at.toString()));
        }
    }

    /** Goes on to where a chain of references ends, is known, or comes back to where it was: each is followed once, as there may be many. */
    private void follow(String reference) {
        Set<JsonNode> passed = Collections.newSetFromMap(new IdentityHashMap<>());
        @Nullable String here = reference;
        while (here != null && here.startsWith("#/") && followed.add(here)) {
            var node = node(here);
            passed.add(node);
            here = Nodes.text(node, "$ref");
        }
        while (here != null && here.startsWith("#/") && passed.contains(node(here)) && rings.add(node(here))) {
            here = Nodes.text(node(here), "$ref");
        }
    }

    /** Regular expressions of a schema (ECMA-262), of which only those are wrong that no flag makes right. */
    private void patterns(JsonNode node, Pointer at) {
        var pattern = node.path("pattern");
        if (pattern.isString()) pattern(pattern.stringValue(), at.child("pattern"));
        if (!node.path("patternProperties").isObject()
                || (!at.isRoot() && at.last().equals("properties"))) return;
        var properties = at.child("patternProperties");
        node.get("patternProperties").propertyNames().forEach(key -> pattern(key, properties.child(key)));
    }

    private void pattern(String expression, Pointer at) {
        if (at.tokens().stream().anyMatch(token -> token.startsWith("x-"))) return;
        Regex.fault(expression)
                .ifPresent(fault ->
                        problems.add(fault.hint("No value is held against it.").at(at.toString())));
    }

    /** Whether a pattern is one: the format of the official schema is what Java reads, which knows other letters as special. */
    private boolean isRead(String pointer) {
        return pointer.endsWith("/pattern") && Regex.isRead(document.at(pointer).asString(""));
    }

    /** Whether one of these says more of what the official schema says of a pattern, or it is none that is wrong. */
    private boolean tellsMore(Problem problem) {
        return switch (problem.code()) {
            case "schema-format" ->
                isRead(pointer(problem))
                        || problems.stream().anyMatch(other -> pointer(other).equals(pointer(problem)));
            case "schema-propertyNames" ->
                problems.stream().anyMatch(other -> pointer(other).startsWith(pointer(problem) + "/"));
            default -> false;
        };
    }

    private JsonNode node(String reference) {
        var fragment = reference.substring(1);
        try {
            return document.at(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return document.at(fragment);
        }
    }
}
