package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.schema.DataSchema;
import dev.parley.description.lint.schema.Misfit;
import dev.parley.description.lint.schema.SchemaReading;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.schema.SchemaCheck;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The document is as the official schema of its standard has it.
 *
 * @param report {@code references} for references where none may be, {@code others} for all else; empty for both
 */
record DocumentShape(String report) implements LintFunction {

    private static final Map<String, String> SCHEMAS = Map.ofEntries(
            Map.entry("oas2", "openapi-2.0.schema.json"),
            Map.entry("oas3_0", "openapi-3.0.schema.json"),
            Map.entry("oas3_1", "openapi-3.1.schema.json"),
            Map.entry("oas3_2", "openapi-3.2.schema.json"),
            Map.entry("aas2_0", "asyncapi-2.0.0.schema.json"),
            Map.entry("aas2_1", "asyncapi-2.1.0.schema.json"),
            Map.entry("aas2_2", "asyncapi-2.2.0.schema.json"),
            Map.entry("aas2_3", "asyncapi-2.3.0.schema.json"),
            Map.entry("aas2_4", "asyncapi-2.4.0.schema.json"),
            Map.entry("aas2_5", "asyncapi-2.5.0.schema.json"),
            Map.entry("aas2_6", "asyncapi-2.6.0.schema.json"),
            Map.entry("aas3_0", "asyncapi-3.0.0.schema.json"),
            Map.entry("aas3_1", "asyncapi-3.1.0.schema.json"));

    private static final Map<String, DataSchema> READ = new ConcurrentHashMap<>();

    /**
     * The schema for documents of the formats; none when none is known.
     *
     * @param usual whether schemas in them are of the dialect that their standard names
     */
    static @Nullable DataSchema schema(List<String> formats, boolean usual) {
        return formats.stream()
                .map(SCHEMAS::get)
                .filter(name -> name != null)
                .findFirst()
                .map(name -> READ.computeIfAbsent(name + (usual ? "" : "#"), _ -> read(name, usual)))
                .orElse(null);
    }

    private static DataSchema read(String name, boolean usual) {
        boolean siblings = name.startsWith("openapi-3.1") || name.startsWith("openapi-3.2");
        var text = SchemaCheck.text(name);
        var source = siblings && usual
                ? SchemaObjects.with(name.substring("openapi-".length(), "openapi-3.x".length()), text)
                : name.startsWith("openapi-2.0") ? SchemaObjects.withDraft4(text) : Source.parse(text, Syntax.JSON);
        var root = Description.of(URI.create("parley:schema/" + name), source, Sources.none())
                .root();
        return new DataSchema(new SchemaReading(siblings, SchemaReading.Relief.NONE), root);
    }

    @Override
    public void check(Target target, Findings findings) {
        var document = target.mapping();
        if (document == null) {
            return;
        }
        var schema = schema(target.surroundings().formats(), SchemaObjects.isUsual(document.node()));
        if (schema == null) {
            return;
        }
        for (var misfit : schema.misfits(document, true)) {
            boolean reference = misfit.property().equals("$ref") && isTooMuch(misfit);
            if (report.isEmpty() || reference == report.equals("references")) {
                tell(misfit, misfit.inside(document), findings);
            }
        }
    }

    private static boolean isTooMuch(Misfit misfit) {
        return misfit.keyword().equals("additionalProperties")
                || misfit.keyword().equals("unevaluatedProperties");
    }

    private static void tell(Misfit misfit, List<String> inside, Findings findings) {
        if (isTooMuch(misfit)) {
            var place = new ArrayList<>(inside);
            place.add(misfit.property());
            findings.add(place, "The standard has no property `" + misfit.property() + "` here");
            return;
        }
        findings.add(
                inside,
                (inside.isEmpty() ? "The document " : "\"" + inside.getLast() + "\" property ") + misfit.message());
    }
}
