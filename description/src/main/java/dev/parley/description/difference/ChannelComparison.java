package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares how two versions of a channel are connected to. */
record ChannelComparison(Scope scope) {

    void compare(Channel old, Channel now) {
        address(old, now);
        called(old, now);
        parameters(old, now);
        bindings(old.place(), now.place());
        servers(old.place(), now.place());
        scope.remarks(old.place(), now.place(), "title", "summary", "description", "tags", "externalDocs");
    }

    private void address(Channel old, Channel now) {
        if (Templates.shape(old.address()).equals(Templates.shape(now.address()))) {
            renamed(old, now);
            return;
        }
        var message = "address changed from " + Wording.text(old.address()) + " to " + Wording.text(now.address());
        scope.found(
                Finding.other("address-changed", message, place(old.place(), "address"), place(now.place(), "address"))
                        .because("Clients that connect to the older one are refused"));
    }

    /** In AsyncAPI 2 its name is its address. */
    private void called(Channel old, Channel now) {
        boolean named = !old.id().equals(old.address()) && !now.id().equals(now.address());
        if (!named || old.id().equals(now.id())) return;
        var message = "channel `" + old.id() + "` is called `" + now.id() + "` now";
        scope.found(Finding.same("channel-renamed", message, old.place(), now.place())
                .because("Its name is not sent"));
    }

    private void renamed(Channel old, Channel now) {
        var before = Templates.names(old.address());
        var after = Templates.names(now.address());
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (before.get(i).equals(after.get(i))) continue;
            var message = "parameter `" + before.get(i) + "` renamed to `" + after.get(i) + "`";
            scope.found(Finding.same("parameter-renamed", message, old.place(), now.place())
                    .because("Its name is not sent"));
        }
    }

    private static Located place(Located owner, String word) {
        return owner.child(word).orElse(owner);
    }

    private void parameters(Channel old, Channel now) {
        var after = now.parameters();
        old.parameters().forEach((key, one) -> {
            var other = after.get(key);
            if (other == null) return;
            scope.schemas(schema(one), schema(other), true);
            var before = one.node().path("location").asString("");
            var later = other.node().path("location").asString("");
            if (!before.equals(later)) {
                scope.found(
                        Finding.other("parameter-location-changed", "`location` of the parameter changed", one, other)
                                .softly());
            }
        });
    }

    /** In AsyncAPI 2 a parameter has a schema, in 3 it is one. */
    private static Schemas schema(Located parameter) {
        return parameter.node().has("schema") ? Schemas.in(parameter, "schema") : Schemas.of(parameter);
    }

    private void bindings(Located old, Located now) {
        var before = old.child("bindings").map(Located::resolved);
        var after = now.child("bindings").map(Located::resolved);
        var olds = before.flatMap(all -> all.child("ws"));
        var nows = after.flatMap(all -> all.child("ws"));
        if (olds.isPresent() || nows.isPresent()) handshake(olds, old, nows, now);
        new BindingComparison(scope).compare(old, now, Set.of("ws"));
    }

    /** What clients send when they connect (the WebSocket binding of AsyncAPI). */
    private void handshake(Optional<Located> before, Located oldOwner, Optional<Located> after, Located nowOwner) {
        for (var word : List.of("query", "headers")) {
            scope.schemas(schemas(before, oldOwner, word), schemas(after, nowOwner, word), false);
        }
        var old = method(before);
        var now = method(after);
        if (!old.equals(now)) {
            var message = "method of the handshake changed from " + old + " to " + now;
            var place = before.orElse(oldOwner);
            scope.found(Finding.other("method-changed", message, place, after.orElse(nowOwner)));
        }
    }

    private static Schemas schemas(Optional<Located> binding, Located owner, String word) {
        return binding.map(each -> Schemas.in(each, word)).orElseGet(() -> Schemas.none(owner));
    }

    private static String method(Optional<Located> binding) {
        return binding.map(each -> each.node().path("method").asString("GET")).orElse("GET");
    }

    private void servers(Located old, Located now) {
        var before = names(old);
        var after = names(now);
        if (before.equals(after)) return;
        var less = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .collect(Collectors.joining(", "));
        if (less.isEmpty() && !before.isEmpty()) return;
        var message =
                less.isEmpty() ? "servers of the channel are named now" : "not on the servers " + less + " any more";
        if (after.isEmpty()) return;
        scope.found(Finding.narrower("channel-servers-changed", message, place(old, "servers"), place(now, "servers"))
                .softly()
                .because("Clients that connect to another one may be refused"));
    }

    private static Map<String, String> names(Located channel) {
        return place(channel, "servers").items().stream()
                .map(each -> each.reference().orElse(each.node().asString("")).replaceFirst("^.*/", ""))
                .collect(Collectors.toMap(name -> name, name -> name, (one, _) -> one));
    }
}
