package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import dev.parley.description.source.JsonScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is asked of operations of HTTP. */
final class OperationRules {

    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private OperationRules() {}

    /** Among responses one has to tell of success. */
    static void hasSuccess(Target target, Findings findings) {
        var responses = target.mapping();
        if (responses == null) {
            return;
        }
        boolean ranges = target.surroundings().isFormat("oas3");
        boolean successful = responses.node().propertyNames().stream()
                .anyMatch(each -> each.matches("[23][0-9][0-9]") || (ranges && each.matches("[23]XX")));
        if (!successful) {
            findings.add("The operation has no response for success (2xx or 3xx)");
        }
    }

    /** An operation with form parameters has to consume forms. */
    static void consumesForms(Target target, Findings findings) {
        var operation = target.mapping();
        if (operation == null || !operation.node().path("consumes").isArray()) {
            return;
        }
        boolean form = operation.children("parameters").stream().anyMatch(each -> "formData".equals(each.text("in")));
        boolean consumes = operation.children("consumes").stream()
                .anyMatch(each -> FORMS.stream().anyMatch(each.node().asString("")::contains));
        if (form && !consumes) {
            findings.add(
                    "An operation with form parameters consumes application/x-www-form-urlencoded or multipart/form-data");
        }
    }

    /** No two operations of the paths have one id. */
    static void idsUnique(Target target, Findings findings) {
        var paths = target.mapping();
        if (paths == null) {
            return;
        }
        var ids = new HashSet<String>();
        for (var operation : Operations.of(paths)) {
            var id = operation.child("operationId");
            if (id != null && !ids.add(JsonScalar.text(id.node()))) {
                findings.add(inside(paths, id), "Another operation has this operationId");
            }
        }
    }

    /** Tags of operations stand among those of the document. */
    static void tagsDefined(Target target, Findings findings) {
        var document = target.mapping();
        var paths = document == null ? null : document.child("paths");
        if (document == null || paths == null || !paths.node().isObject()) {
            return;
        }
        var names = new HashSet<String>();
        document.children("tags").forEach(each -> {
            var name = each.text("name");
            if (name != null) names.add(name);
        });
        for (var operation : Operations.of(paths)) {
            if (!operation.node().path("tags").isArray()) continue;
            for (var tag : operation.children("tags")) {
                if (!names.contains(tag.node().asString(""))) {
                    findings.add(inside(document, tag), "The tag is not among the tags of the document");
                }
            }
        }
    }

    /** The keys from one to the other, which stands in it. */
    static List<String> inside(Seen outer, Seen inner) {
        return inner.way().subList(outer.way().size(), inner.way().size());
    }
}
