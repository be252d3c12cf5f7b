package dev.parley.description.openapi;

import dev.parley.description.document.Nodes;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.document.TypedUrl;
import dev.parley.description.source.Pointer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How URLs that are typed fall on the paths of a document. */
final class Paths {

    private Paths() {}

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*\\}");

    /** A path without the names of its parameters: two paths of one shape are the same (OpenAPI 3.1 §4.8.8.1). */
    static String shape(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    static List<Server> servers(StandardDocument document) {
        return Server.all(document.node(Pointer.of("servers")).orElse(Nodes.NONE));
    }

    /** The servers that an operation is on: the nearest that are named. */
    static List<Server> servers(StandardDocument document, JsonNode item, JsonNode operation) {
        for (var node : List.of(operation, item)) {
            if (!node.path("servers").isEmpty()) return Server.all(node.get("servers"));
        }
        return servers(document);
    }

    /** The path of a URL: one that the document has, if its shape is the same. */
    static String path(StandardDocument document, TypedUrl url, List<Server> servers) {
        var path = path(url, servers);
        var shape = shape(path);
        return document.keys("paths").stream()
                .filter(known -> shape(known).equals(shape))
                .findFirst()
                .orElse(path);
    }

    /** What stands behind the server of a URL. */
    static String path(TypedUrl url, List<Server> servers) {
        var address = url.address();
        int skip = servers.stream()
                .filter(server ->
                        url.hasServer() ? server.is(url) : server.origin().isEmpty())
                .filter(server -> server.holds(address))
                .map(server -> server.path().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        var rest = address.substring(skip);
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    /** Whether a URL as typed can be one of the path on one of the servers. */
    static boolean agrees(TypedUrl url, String path, List<Server> servers) {
        var address = shape(url.address());
        var known =
                servers.stream().filter(server -> !server.origin().isEmpty()).toList();
        if (!url.hasServer() || known.isEmpty()) return address.endsWith(shape(path));
        return known.stream().anyMatch(server -> server.is(url) && same(server.path() + shape(path), address));
    }

    private static boolean same(String path, String address) {
        return path.equals(address) || (path.endsWith("/") && path.equals(address + "/"));
    }
}
