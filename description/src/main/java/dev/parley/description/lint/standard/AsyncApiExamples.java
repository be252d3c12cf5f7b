package dev.parley.description.lint.standard;

import dev.parley.description.document.SchemaFormats;
import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.DataSchema;
import dev.parley.description.lint.schema.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Examples, defaults and payloads of AsyncAPI fit their schemas. */
final class AsyncApiExamples {

    private AsyncApiExamples() {}

    /** Examples of a message fit the schemas of its payload and headers, which traits may give. */
    static void ofMessage(Target target, Findings findings) {
        var message = target.mapping();
        if (message == null) {
            return;
        }
        var examples = member(message, "examples");
        if (examples == null || !examples.node().isArray()) {
            return;
        }
        for (var example : examples.children()) {
            for (var part : List.of("payload", "headers")) {
                var value = example.child(part);
                var schema = schema(message, part);
                if (value != null && schema != null) {
                    fit(target, message, schema, value, true, findings);
                }
            }
        }
    }

    /** The schema of a part, which may say its language beside it; none of another language. */
    private static @Nullable Seen schema(Seen message, String part) {
        var said = member(message, part);
        if (said == null || !said.node().has("schemaFormat")) return said;
        return SchemaFormats.isJsonSchema(said.node().path("schemaFormat").asString("")) ? said.child("schema") : null;
    }

    /** A member of a message, or of the last of its traits that has it. */
    private static @Nullable Seen member(Seen message, String name) {
        return Stream.concat(message.children("traits").reversed().stream(), Stream.of(message))
                .filter(each -> each.node().has(name))
                .findFirst()
                .map(each -> each.child(name))
                .orElse(null);
    }

    /** The default or the examples of a schema fit it. */
    static LintFunction ofSchema(String which) {
        return (target, findings) -> {
            var schema = target.mapping();
            if (schema == null) return;
            var one = schema.child(which);
            if (which.equals("examples")) {
                schema.children("examples").forEach(each -> fit(target, schema, schema, each, true, findings));
            } else if (one != null && !one.node().isString()) {
                fit(target, schema, schema, one, true, findings);
            }
        };
    }

    /** A payload without a format of its own is a schema of AsyncAPI. */
    static void payload(Target target, Findings findings) {
        var payload = target.value() == null ? null : target.place();
        var document = DocumentShape.schema(target.surroundings().formats(), true);
        if (payload == null || document == null) {
            return;
        }
        document.schema()
                .descendant(dev.parley.description.source.Pointer.of("definitions", "schema"))
                .ifPresent(schema -> {
                    for (var misfit : new DataSchema(document.reading(), schema).misfits(payload, true)) {
                        tell(payload, payload, misfit, findings);
                    }
                });
    }

    private static void fit(Target target, Seen from, Seen schema, Seen value, boolean all, Findings findings) {
        var wanted = new DataSchema(target.surroundings().schemas(), schema.at());
        for (var misfit : wanted.misfits(value, all)) {
            tell(from, value, misfit, findings);
        }
    }

    private static void tell(Seen from, Seen value, Misfit misfit, Findings findings) {
        var inside = new ArrayList<>(OperationRules.inside(from, value));
        inside.addAll(misfit.inside(value));
        var subject = inside.isEmpty() ? "#{{print(\"property\")}}" : "\"" + inside.getLast() + "\" property ";
        findings.add(inside, subject + misfit.message());
    }
}
