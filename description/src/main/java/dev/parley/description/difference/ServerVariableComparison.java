package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares the variables of two URLs of servers, each by where it stands in them. */
record ServerVariableComparison(Scope scope) {

    void compare(String oldUrl, Located old, String nowUrl, Located now) {
        var before = Templates.names(oldUrl);
        var after = Templates.names(nowUrl);
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            both(after.get(i), variable(old, before.get(i)), variable(now, after.get(i)));
            if (!before.get(i).equals(after.get(i))) {
                var message = "server variable `" + before.get(i) + "` renamed to `" + after.get(i) + "`";
                scope.found(Finding.same("server-variable-renamed", message, old, now)
                        .because("Its name is not sent"));
            }
        }
    }

    private static Located variable(Located server, String name) {
        return server.child("variables")
                .flatMap(all -> all.child(name))
                .map(Located::resolved)
                .orElse(server);
    }

    private void both(String name, Located old, Located now) {
        values(name, old, now);
        var before = old.node().path("default");
        var after = now.node().path("default");
        if (!before.asString("").equals(after.asString(""))) {
            var message =
                    "default of server variable `" + name + "` changed from " + said(before) + " to " + said(after);
            scope.found(Finding.other("server-variable-changed", message, place(old, "default"), place(now, "default"))
                    .softly()
                    .because("Clients that do not choose reach another address"));
        }
        scope.remarks(old, now, "description");
    }

    private static String said(JsonNode value) {
        return value.isMissingNode() ? "nothing" : Wording.value(value);
    }

    private static Located place(Located owner, String word) {
        return owner.child(word).orElse(owner);
    }

    private void values(String name, Located old, Located now) {
        var before = values(old);
        var after = values(now);
        var less = before.stream().filter(each -> !after.contains(each)).toList();
        var more = after.stream().filter(each -> !before.contains(each)).toList();
        var olds = place(old, "enum");
        var nows = place(now, "enum");
        if (before.isEmpty() && !after.isEmpty()) {
            var message = "server variable `" + name + "` limited to the values " + Wording.values(after);
            narrower(message, olds, nows);
        } else if (!after.isEmpty() && !less.isEmpty()) {
            narrower("value " + Wording.values(less) + " of server variable `" + name + "` removed", olds, nows);
        }
        if (before.isEmpty() || (more.isEmpty() && !after.isEmpty())) return;
        var message = after.isEmpty()
                ? "server variable `" + name + "` no longer limited to the values " + Wording.values(before)
                : "value " + Wording.values(more) + " of server variable `" + name + "` added";
        scope.found(Finding.same("server-variable-changed", message, olds, nows)
                .because("The addresses that there were stay"));
    }

    private static List<JsonNode> values(Located variable) {
        return variable.node().path("enum").valueStream().toList();
    }

    private void narrower(String message, Located old, Located now) {
        scope.found(Finding.narrower("server-variable-changed", message, old, now)
                .softly()
                .because("Clients that use the older address may not reach the service any more"));
    }
}
