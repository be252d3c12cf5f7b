package dev.parley.description.lint.standard;

import dev.parley.description.link.DescribedOperation;
import dev.parley.description.link.Link;
import dev.parley.description.link.RuntimeExpression;
import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.DataSchema;
import dev.parley.description.lint.schema.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked of the links of responses. */
final class LinkRules {

    /** What is asked of an object or array by what is in it, and not by what that is. */
    private static final Set<String> CERTAIN = Set.of(
            "type",
            "required",
            "additionalProperties",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "dependentRequired");

    private LinkRules() {}

    /** A link leads to an operation that there is, hands over parameters that it has, and takes them from what is described; what is plain in a body fits. */
    static void check(Target target, Findings findings) {
        var seen = target.mapping();
        if (seen == null) return;
        var operations = target.surroundings().operations().get();
        var operation = operations.named(seen.at());
        var id = seen.text("operationId");
        var reference = seen.text("operationRef");
        boolean here = id != null ? !id.isEmpty() : reference != null && reference.startsWith("#/");
        if (here && operation.isEmpty()) {
            findings.add(
                    List.of(id != null ? "operationId" : "operationRef"),
                    "There is no operation `" + (id != null ? id : reference) + "`");
        }
        var link = link(seen);
        for (var each : seen.children("parameters")) {
            var inside = List.of("parameters", each.key());
            if (operation.isPresent() && !operations.takes(operation.get(), each.key())) {
                findings.add(inside, operation.get() + " has no parameter `" + each.key() + "`");
            } else {
                expressions(link, each, inside, findings);
            }
        }
        var body = seen.child("requestBody");
        if (body == null) return;
        within(link, body, List.of("requestBody"), findings);
        operation.ifPresent(to -> fits(body, to, target, findings));
    }

    /** Expressions in a body and in what is in it. */
    private static void within(Link link, Seen value, List<String> inside, Findings findings) {
        expressions(link, value, inside, findings);
        for (var each : value.children()) {
            var deeper = new ArrayList<>(inside);
            deeper.add(each.key());
            within(link, each, deeper, findings);
        }
    }

    /** Whether it is a value that is handed over as it is. */
    private static boolean isPlain(JsonNode value) {
        if (value.isString()) return RuntimeExpression.in(value.stringValue()).isEmpty();
        return value.valueStream().allMatch(LinkRules::isPlain);
    }

    /** Whether it is wrong whatever an expression in it stands for. */
    private static boolean isCertain(Misfit misfit) {
        return isPlain(misfit.at().node()) || (misfit.at().node().isContainer() && CERTAIN.contains(misfit.keyword()));
    }

    private static void fits(Seen body, DescribedOperation to, Target target, Findings findings) {
        if (!to.takesBody()) {
            findings.add(List.of("requestBody"), to + " has no request body");
            return;
        }
        to.requestSchema().ifPresent(schema -> {
            var wanted = new DataSchema(target.surroundings().requestSchemas(), schema);
            for (var misfit : wanted.misfits(body, true)) {
                if (!isCertain(misfit)) continue;
                var inside = new ArrayList<>(List.of("requestBody"));
                inside.addAll(misfit.inside(body));
                findings.add(inside, "\"" + inside.getLast() + "\" property " + misfit.message());
            }
        });
    }

    private static void expressions(Link link, Seen value, List<String> inside, Findings findings) {
        if (!value.node().isString()) return;
        for (var each : RuntimeExpression.in(value.node().stringValue())) {
            link.fault(each).ifPresent(fault -> findings.add(inside, fault));
        }
    }

    /** Where the link takes its values from, by the way on which it was reached: the response may be shared. */
    private static Link link(Seen seen) {
        var responses = up(seen, 3);
        var response = responses != null && responses.key().equals("responses") ? up(seen, 2) : null;
        var operation = up(seen, 4);
        var item = up(seen, 5);
        var from = operation != null && Operations.isMethod(operation.key()) ? operation : null;
        return new Link(
                response != null && from != null && item != null
                        ? new DescribedOperation(item.at(), item.key(), from.at())
                        : null,
                response == null ? null : response.at());
    }

    private static @Nullable Seen up(Seen seen, int steps) {
        Seen here = seen;
        for (int i = 0; i < steps && here != null; i++) here = here.parent();
        return here;
    }
}
