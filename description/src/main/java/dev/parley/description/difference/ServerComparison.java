package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the servers of a description, a path or an operation by their URLs. */
record ServerComparison(Scope scope) {

    /** The servers that two operations name for themselves. */
    void compare(HttpOperation old, HttpOperation now) {
        boolean own = List.of(old, now).stream()
                .anyMatch(each ->
                        each.place().node().has("servers") || each.item().node().has("servers"));
        if (own)
            compare(old.place(), servers(old.inherited("servers")), now.place(), servers(now.inherited("servers")));
    }

    /** The servers of two descriptions. */
    void compare(Located oldRoot, Located nowRoot) {
        compare(oldRoot, ofRoot(oldRoot), nowRoot, ofRoot(nowRoot));
    }

    /** The servers of two AsyncAPI descriptions. */
    void channels(Located oldRoot, Located nowRoot) {
        compare(oldRoot, ofChannels(oldRoot), nowRoot, ofChannels(nowRoot));
    }

    private static Map<String, Located> ofChannels(Located root) {
        Map<String, Located> urls = new LinkedHashMap<>();
        for (var each : root.child("servers").map(Located::children).orElse(List.of())) {
            var server = each.resolved();
            var node = server.node();
            var host = node.has("url")
                    ? node.path("url").asString("")
                    : node.path("host").asString("");
            var protocol = host.contains("://") ? "" : node.path("protocol").asString("") + "://";
            urls.put(protocol + host + node.path("pathname").asString(""), server);
        }
        return urls;
    }

    private static Map<String, Located> ofRoot(Located root) {
        if (!root.node().has("swagger")) return servers(root.child("servers"));
        Map<String, Located> urls = new LinkedHashMap<>();
        var host = root.node().path("host").asString("");
        var base = root.node().path("basePath").asString("/");
        var place = root.child("host").or(() -> root.child("basePath")).orElse(root);
        var schemes = root.node().path("schemes").valueStream().toList();
        if (schemes.isEmpty() || host.isEmpty()) urls.put((host.isEmpty() ? "" : "//" + host) + base, place);
        else schemes.forEach(scheme -> urls.put(scheme.asString("") + "://" + host + base, place));
        return urls;
    }

    private static Map<String, Located> servers(Optional<Located> list) {
        Map<String, Located> urls = new LinkedHashMap<>();
        list.map(Located::items).orElse(List.of()).forEach(each -> urls.put(url(each), each));
        return urls;
    }

    /** Without the slash at its end, which paths begin with. */
    private static String url(Located server) {
        return server.node().path("url").asString("/").replaceFirst("(?<=.)/$", "");
    }

    private void compare(Located oldOwner, Map<String, Located> old, Located nowOwner, Map<String, Located> now) {
        var less = old.keySet().stream().filter(url -> same(url, now).isEmpty()).toList();
        var more = now.keySet().stream().filter(url -> same(url, old).isEmpty()).toList();
        if (less.size() == 1 && more.size() == 1) {
            var message = "server changed from `" + less.getFirst() + "` to `" + more.getFirst() + "`";
            scope.found(server(
                    Finding.other("server-changed", message, old.get(less.getFirst()), now.get(more.getFirst()))));
        } else {
            less.forEach(url -> scope.found(server(
                    Finding.narrower("server-removed", "server `" + url + "` removed", old.get(url), nowOwner))));
            more.forEach(url -> scope.found(
                    old.isEmpty()
                            ? server(
                                    Finding.other("server-added", "server `" + url + "` added", oldOwner, now.get(url)))
                            : Finding.same("server-added", "server `" + url + "` added", oldOwner, now.get(url))
                                    .because("The others stay")));
        }
        old.forEach((url, before) -> same(url, now).ifPresent(other -> {
            var after = now.get(other);
            if (after == null) return;
            scope.remarks(before, after, "description");
            new ServerVariableComparison(scope).compare(url, before, other, after);
        }));
    }

    /** The same URL, or the one whose variables have other names alone. */
    private static Optional<String> same(String url, Map<String, Located> others) {
        if (others.containsKey(url)) return Optional.of(url);
        var shape = Templates.shape(url);
        return others.keySet().stream()
                .filter(other -> Templates.shape(other).equals(shape))
                .findFirst();
    }

    private static Finding server(Finding finding) {
        return finding.impact(Impact.RISKY, Impact.RISKY)
                .because("Clients that use the older address may not reach the service any more");
    }
}
