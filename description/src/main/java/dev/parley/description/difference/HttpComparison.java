package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two OpenAPI descriptions. Used once. */
final class HttpComparison {

    static final String STANDARD_CHANGED = "standard-changed";

    private final Located old;
    private final Located now;
    private final Report report;
    private final SchemaGraph graph;
    private final SecurityComparison security;

    HttpComparison(Located old, Located now, Report report, SchemaGraph graph) {
        this.old = old;
        this.now = now;
        this.report = report;
        this.graph = graph;
        this.security = new SecurityComparison(old, now);
    }

    /** Whether there is anything that says which way schemas go. */
    boolean compare() {
        new Remarks(report).compare(old, now, List.of(), "tags", "externalDocs");
        dialect();
        if (!version(old).equals(version(now))) report.add(standard(old, now));
        var info = Optional.of("info");
        info.flatMap(old::child)
                .ifPresent(before -> info.flatMap(now::child)
                        .ifPresent(after -> new Remarks(report)
                                .compare(
                                        before,
                                        after,
                                        List.of(),
                                        "title",
                                        "version",
                                        "summary",
                                        "description",
                                        "termsOfService",
                                        "contact",
                                        "license")));
        new ServerComparison(new Scope("all operations", Flow.INPUT, report, graph)).compare(old, now);
        var before = operations(old, now);
        var after = operations(now, old);
        operations(before, after);
        webhooks();
        security.schemes(report);
        return !before.isEmpty()
                || !after.isEmpty()
                || old.node().has("webhooks")
                || now.node().has("webhooks");
    }

    /** A schema may mean something else by the words of another dialect. */
    private void dialect() {
        var before = Dialect.named(old);
        var after = Dialect.named(now);
        if (before.equals(after)) {
            new Remarks(report).compare(old, now, List.of(), Dialect.WORD);
            return;
        }
        var finding = Dialect.changed(
                before,
                after,
                old.child(Dialect.WORD).orElse(old),
                now.child(Dialect.WORD).orElse(now));
        report.add(finding, Flow.INPUT, List.of());
    }

    /** Says that the standard itself has another version. */
    static Finding standard(Located old, Located now) {
        var message = "described by OpenAPI " + version(now) + " instead of " + version(old);
        return Finding.same(STANDARD_CHANGED, message, place(old), place(now));
    }

    private static String version(Located root) {
        return place(root).node().asString("");
    }

    private static Located place(Located root) {
        return root.child("openapi").or(() -> root.child("swagger")).orElse(root);
    }

    /** By method and path; an operation that the other version does not have is looked for without the names of its parameters. */
    private static Map<String, HttpOperation> operations(Located root, Located other) {
        Map<String, HttpOperation> all = new LinkedHashMap<>();
        var others = operations(other).stream().map(HttpOperation::title).collect(Collectors.toSet());
        for (var each : operations(root)) {
            var key = others.contains(each.title()) ? each.title() : each.method() + " " + Templates.shape(each.path());
            if (all.putIfAbsent(key, each) != null) all.put(each.title(), each);
        }
        return all;
    }

    private static List<HttpOperation> operations(Located root) {
        return root.child("paths").map(Located::children).orElse(List.of()).stream()
                .filter(item -> !item.key().startsWith("x-"))
                .flatMap(item -> HttpOperation.of(item.key(), item).stream())
                .toList();
    }

    private void operations(Map<String, HttpOperation> before, Map<String, HttpOperation> after) {
        Set<Located> items = new HashSet<>();
        before.forEach((key, one) -> {
            var other = after.get(key);
            if (other == null) {
                removed(one, after);
            } else {
                var scope = new Scope(other.title(), Flow.INPUT, report, graph);
                new OperationComparison(scope, one, other, security).compare();
                if (items.add(one.item())) scope.remarks(one.item(), other.item(), "summary", "description");
            }
        });
        after.forEach((key, other) -> {
            if (!before.containsKey(key)) {
                var finding = Finding.same(
                        "operation-added", "operation added", now.child("paths").orElse(now), other.place());
                report.add(finding.because("It may be used, and need not"), Flow.INPUT, List.of(other.title()));
            }
        });
    }

    private void removed(HttpOperation operation, Map<String, HttpOperation> after) {
        var id = operation.place().node().path("operationId").asString("");
        var moved = after.values().stream()
                .filter(each -> !id.isEmpty()
                        && each.place().node().path("operationId").asString("").equals(id))
                .findFirst();
        var deprecated = operation.place().node().path("deprecated").asBoolean(false) ? "; it was deprecated" : "";
        var reason = "What clients send to it is refused" + deprecated
                + moved.map(each -> "; `" + id + "` is " + each.title() + " now")
                        .orElse("");
        var finding = Finding.narrower(
                "operation-removed",
                "operation removed",
                operation.place(),
                now.child("paths").orElse(now));
        report.add(finding.because(reason), Flow.INPUT, List.of(operation.title()));
    }

    private void webhooks() {
        var before = webhooks(old);
        var after = webhooks(now);
        before.forEach((key, one) -> {
            var other = after.get(key);
            var scope = new Scope("webhook " + one.path(), Flow.OUTPUT, report, graph);
            if (other != null) new OperationComparison(scope, one, other, security).compare();
            else scope.found(OperationComparison.sent("webhook", false, one.path(), one.place(), now));
        });
        after.forEach((key, other) -> {
            if (before.containsKey(key)) return;
            var scope = new Scope("webhook " + other.path(), Flow.OUTPUT, report, graph);
            scope.found(OperationComparison.sent("webhook", true, other.path(), old, other.place()));
        });
    }

    private static Map<String, HttpOperation> webhooks(Located root) {
        Map<String, HttpOperation> all = new LinkedHashMap<>();
        var items =
                new ArrayList<>(root.child("webhooks").map(Located::children).orElse(List.of()));
        for (var item : items) {
            for (var each : HttpOperation.of(item.key(), item)) all.put(each.title(), each);
        }
        return all;
    }
}
