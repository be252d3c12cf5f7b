package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two versions of an HTTP operation. */
record OperationComparison(
        Scope scope, HttpOperation old, HttpOperation now, SecurityComparison security, Set<Begun> begun) {

    /** Two operations whose comparison has begun; callbacks may lead back to it. */
    record Begun(Located old, Located now, Flow flow) {}

    OperationComparison(Scope scope, HttpOperation old, HttpOperation now, SecurityComparison security) {
        this(scope, old, now, security, new HashSet<>());
    }

    void compare() {
        if (!begun.add(new Begun(old.place(), now.place(), scope.flow()))) return;
        new ParameterComparison(scope, old.place(), now.place()).compare(old.parameters(), now.parameters());
        body();
        new ResponseComparison(scope.back(), old, now).compare();
        callbacks();
        security.compare(scope, old, now);
        new ServerComparison(scope).compare(old, now);
        scope.deprecation(old.place(), now.place());
        scope.remarks(old.place(), now.place(), "summary", "description", "tags", "externalDocs");
        operationId();
    }

    private void operationId() {
        var before = old.place().node().path("operationId").asString("");
        var after = now.place().node().path("operationId").asString("");
        if (before.equals(after)) return;
        var message = before.isEmpty()
                ? "operation id `" + after + "` added"
                : after.isEmpty()
                        ? "operation id `" + before + "` removed"
                        : "operation id changed from `" + before + "` to `" + after + "`";
        var rule = before.isEmpty()
                ? "operation-id-added"
                : after.isEmpty() ? "operation-id-removed" : "operation-id-changed";
        var impact = before.isEmpty() ? Impact.HARMLESS : Impact.RISKY;
        scope.found(Finding.same(rule, message, place(old), place(now))
                .impact(impact, impact)
                .because("It is not sent; names in generated clients come from it"));
    }

    private static Located place(HttpOperation operation) {
        return operation.place().child("operationId").orElse(operation.place());
    }

    private void body() {
        var before = old.body();
        var after = now.body();
        if (before.isPresent() && after.isPresent()) {
            bodies(before.get(), after.get());
        } else if (before.isPresent()) {
            var impact = before.get().required() ? Impact.BREAKING : Impact.RISKY;
            scope.found(Finding.narrower(
                            "request-body-removed",
                            "request body removed",
                            before.get().place(),
                            now.place())
                    .impact(impact, impact)
                    .because("Who still sends it is ignored or refused"));
        } else if (after.isPresent()) {
            boolean required = after.get().required();
            var message = "request body" + (required ? " (required)" : "") + " added";
            scope.found(
                    required
                            ? Finding.narrower(
                                            "request-body-added",
                                            message,
                                            old.place(),
                                            after.get().place())
                                    .because("What clients send today does not have it")
                            : Finding.same(
                                            "request-body-added",
                                            message,
                                            old.place(),
                                            after.get().place())
                                    .because("It need not be sent"));
        }
    }

    private void bodies(Body before, Body after) {
        if (before.required() != after.required()) {
            scope.found(
                    after.required()
                            ? Finding.narrower(
                                    "request-body-required",
                                    "request body became required",
                                    before.place(),
                                    after.place())
                            : Finding.wider(
                                    "request-body-optional",
                                    "request body became optional",
                                    before.place(),
                                    after.place()));
        }
        new ContentComparison(scope, before.place(), after.place()).compare(before.contents(), after.contents());
        scope.remarks(before.place(), after.place(), "description");
    }

    /** What the service sends to its clients itself. */
    private void callbacks() {
        var before = callbacks(old);
        var after = callbacks(now);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var one = before.get(key);
            var other = after.get(key);
            var back = scope.back();
            if (one != null && other != null) new OperationComparison(back, one, other, security, begun).compare();
            else if (one != null) back.found(sent("callback", false, key, one.place(), now.place()));
            else if (other != null) back.found(sent("callback", true, key, old.place(), other.place()));
        }
    }

    /** A request of the service that is new or gone. */
    static Finding sent(String what, boolean added, String name, Located old, Located now) {
        return added
                ? Finding.wider(what + "-added", what + " `" + name + "` added", old, now)
                        .impact(Impact.RISKY, Impact.RISKY)
                        .because("Clients may get requests that they do not expect")
                : Finding.narrower(what + "-removed", what + " `" + name + "` removed", old, now)
                        .impact(Impact.RISKY, Impact.RISKY)
                        .because("Clients that wait for it wait in vain");
    }

    private static Map<String, HttpOperation> callbacks(HttpOperation operation) {
        Map<String, HttpOperation> all = new LinkedHashMap<>();
        var named = new ArrayList<>(
                operation.place().child("callbacks").map(Located::children).orElse(List.of()));
        for (var callback : named) {
            for (var item : callback.resolved().children()) {
                if (item.key().startsWith("x-")) continue;
                for (var each : HttpOperation.of(item.key(), item)) all.put(callback.key() + " " + each.title(), each);
            }
        }
        return all;
    }
}
