package dev.parley.description.lint.function;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.DataSchema;
import dev.parley.description.lint.schema.Misfit;
import dev.parley.description.lint.schema.SchemaReading;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Wants what fits a schema: the function {@code schema}.
 *
 * @param all whether all that does not fit is told, and not only the first
 */
record Fitting(DataSchema schema, boolean all) implements LintFunction {

    private static final Set<String> DIALECTS =
            Set.of("auto", "draft4", "draft6", "draft7", "draft2019-09", "draft2020-12");

    static Fitting of(Options options, Function<JsonNode, Located> schemas) {
        options.only("schema", "dialect", "allErrors");
        var schema = options.value("schema");
        if (schema == null || !(schema.isObject() || schema.isBoolean())) {
            throw options.wrong("needs a `schema`");
        }
        var dialect = options.text("dialect");
        if (dialect != null && !DIALECTS.contains(dialect)) {
            throw options.wrong("knows no dialect `" + dialect + "`");
        }
        var root = schemas.apply(schema);
        check(root, options);
        var reading = new SchemaReading(true, SchemaReading.Relief.NONE);
        return new Fitting(new DataSchema(reading, root), options.truth("allErrors"));
    }

    /** A schema that leads nowhere would hold nothing against anything. */
    private static void check(Located schema, Options options) {
        var open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            var here = open.pop();
            var reference = here.reference();
            if (reference.isPresent() && !(here.follow() instanceof Resolution.Found)) {
                throw options.wrong("has a `schema` in which " + here.node().path("$ref") + " leads nowhere");
            }
            here.children().stream().filter(each -> each.node().isContainer()).forEach(open::push);
        }
    }

    @Override
    public void check(Target target, Findings findings) {
        var value = target.value();
        if (value == null) {
            findings.add("#{{print(\"property\")}}must exist");
            return;
        }
        var data = target.key() == null ? target.place() : Seen.alone(target.key());
        for (Misfit misfit : schema.misfits(data, all)) {
            var inside = misfit.inside(data);
            var subject = inside.isEmpty() ? "#{{print(\"property\")}}" : "\"" + inside.getLast() + "\" property ";
            findings.add(target.key() == null ? inside : List.of(), subject + misfit.message());
        }
    }
}
