package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.lint.function.Surroundings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.DataSchema;
import dev.parley.description.lint.schema.SchemaReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Examples and defaults fit the schema that they are of.
 *
 * @param media whether those of media types and the like are meant, and not those within schemas
 * @param listed whether those of a schema's list of examples are meant
 */
record Examples(boolean media, boolean listed) implements LintFunction {

    static Examples of(String what) {
        return new Examples(what.equals("media"), what.equals("list"));
    }

    @Override
    public void check(Target target, Findings findings) {
        var holder = target.mapping();
        var schema = holder == null || !media ? holder : holder.child("schema");
        if (holder == null || schema == null) {
            return;
        }
        boolean old = target.surroundings().isFormat("oas2");
        var reading = media
                ? reading(holder.way(), target.surroundings())
                : target.surroundings().schemas();
        var wanted = new DataSchema(reading, schema.at());
        if (media && !old) missing(holder, findings);
        var examples = listed ? holder.children("examples") : media ? ofMedia(holder, old) : ofSchema(holder, old);
        for (var example : examples) {
            for (var misfit : wanted.misfits(example, false)) {
                var inside = new ArrayList<>(OperationRules.inside(holder, example));
                inside.addAll(misfit.inside(example));
                findings.add(inside, subject(inside) + misfit.message());
            }
        }
    }

    private static String subject(List<String> inside) {
        return "\"" + inside.getLast() + "\" property ";
    }

    private static List<Seen> ofSchema(Seen schema, boolean old) {
        var examples = new ArrayList<Seen>();
        for (var name : old ? List.of("example", "x-example", "default") : List.of("example", "default")) {
            var example = schema.child(name);
            if (example != null) {
                examples.add(example);
            }
        }
        return examples;
    }

    private static List<Seen> ofMedia(Seen holder, boolean old) {
        var one = old ? null : holder.child("example");
        if (one != null) {
            return List.of(one);
        }
        var examples = holder.child("examples");
        if (examples == null || !examples.node().isContainer()) {
            return List.of();
        }
        if (old) {
            return examples.children();
        }
        var values = new ArrayList<Seen>();
        for (var each : examples.children()) {
            var value = each.node().has("externalValue") ? null : each.child("value");
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Examples by name that have no value at all. */
    private static void missing(Seen holder, Findings findings) {
        var examples = holder.child("example") == null ? holder.child("examples") : null;
        if (examples == null || !examples.node().isContainer()) {
            return;
        }
        for (var each : examples.children()) {
            var node = each.node();
            if (node.isContainer() && !node.has("externalValue") && !node.has("value")) {
                var inside = new ArrayList<>(OperationRules.inside(holder, each));
                inside.add("value");
                findings.add(inside, "\"" + each.key() + ".value\" property must exist");
            }
        }
    }

    private static SchemaReading reading(List<String> way, Surroundings surroundings) {
        if (isUnder(way, "requestBody", "requestBodies")) {
            return surroundings.requestSchemas();
        }
        return isUnder(way, "responses", "responses") ? surroundings.responseSchemas() : surroundings.schemas();
    }

    private static boolean isUnder(List<String> way, String inOperation, String inComponents) {
        boolean component =
                way.size() > 1 && way.get(0).equals("components") && way.get(1).equals(inComponents);
        boolean operation =
                way.size() > 3 && way.get(0).equals("paths") && way.get(3).equals(inOperation);
        return component || operation || (!way.isEmpty() && way.get(0).equals(inOperation));
    }
}
