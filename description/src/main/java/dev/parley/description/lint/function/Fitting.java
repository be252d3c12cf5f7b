package dev.parley.description.lint.function;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.DataSchema;
import dev.parley.description.lint.schema.Misfit;
import dev.parley.description.lint.schema.SchemaReading;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Wants what fits a schema: the function {@code schema}.
 *
 * @param all whether all that does not fit is told, and not only the first
 */
record Fitting(DataSchema schema, boolean all) implements LintFunction {

    private static final URI HERE = URI.create("parley:ruleset/schema.json");
    private static final Set<String> DIALECTS =
            Set.of("auto", "draft4", "draft6", "draft7", "draft2019-09", "draft2020-12");

    static Fitting of(Options options) {
        options.only("schema", "dialect", "allErrors");
        var schema = options.value("schema");
        if (schema == null || !(schema.isObject() || schema.isBoolean())) {
            throw options.wrong("needs a `schema`");
        }
        var dialect = options.text("dialect");
        if (dialect != null && !DIALECTS.contains(dialect)) {
            throw options.wrong("knows no dialect `" + dialect + "`");
        }
        var root = Description.of(HERE, Source.written(schema, Syntax.JSON), Sources.NONE)
                .root();
        var reading = new SchemaReading(true, SchemaReading.Relief.NONE);
        return new Fitting(new DataSchema(reading, root), options.truth("allErrors"));
    }

    @Override
    public void check(Target target, Findings findings) {
        var value = target.value();
        if (value == null) {
            findings.add("#{{print(\"property\")}}must exist");
            return;
        }
        var data = target.key() ? Seen.alone(target.place().key()) : target.place();
        for (Misfit misfit : schema.misfits(data, all)) {
            var inside = misfit.inside(data);
            var subject = inside.isEmpty() ? "#{{print(\"property\")}}" : "\"" + inside.getLast() + "\" property ";
            findings.add(target.key() ? List.of() : inside, subject + misfit.message());
        }
    }
}
