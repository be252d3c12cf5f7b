package dev.parley.description.docs;

import static dev.parley.description.docs.Showing.flag;
import static dev.parley.description.docs.Showing.text;

import dev.parley.description.document.Nodes;
import dev.parley.description.html.Html;
import dev.parley.description.reference.Located;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page must know to send the request, or to open the WebSocket, that it is about: data for its script, which makes a form of it. */
final class Trying {

    private Trying() {}

    /** An operation of OpenAPI. */
    static Html operation(Showing showing, Located root, Located item, Located operation, String path, String method) {
        var data = Nodes.FACTORY.objectNode();
        data.put("kind", "http").put("method", method).put("path", path);
        var servers = operation.child("servers").or(() -> item.child("servers")).or(() -> root.child("servers"));
        var urls = data.putArray("servers");
        servers.map(Located::items).orElse(List.of()).forEach(each -> server(text(each, "url"), each, urls));
        var rows = data.putArray("parameters");
        var saved = new SavedRows(operation.node());
        OperationView.rows(showing, item, operation)
                .forEach(each -> TriedParameter.of(showing, each, saved).ifPresent(rows::add));
        var proofs = data.putArray("auth");
        var security = operation.child("security").or(() -> root.child("security"));
        security.map(Located::items).orElse(List.of()).stream()
                .flatMap(each -> each.children().stream())
                .map(Located::key)
                .distinct()
                .forEach(name -> root.child("components")
                        .flatMap(each -> each.child("securitySchemes"))
                        .flatMap(each -> each.child(name))
                        .ifPresent(scheme -> proof(name, showing.resolved(scheme), proofs)));
        showing.child(operation, "requestBody").ifPresent(body -> {
            var bodies = data.putArray("bodies");
            showing.child(body, "content")
                    .map(Located::children)
                    .orElse(List.of())
                    .forEach(each -> bodies.add(TriedBody.of(showing, showing.resolved(each), each.key())));
            data.put("required", flag(body, "required"));
        });
        return section(data);
    }

    /**
     * A channel of AsyncAPI that is spoken to by WebSocket.
     *
     * @param rows its parameters
     * @param messages those that a client may send, each of {@code name} and {@code text}
     */
    static Html channel(
            Showing showing, Channel channel, List<Located> servers, List<ParameterView.Row> rows, ArrayNode messages) {
        var data = Nodes.FACTORY.objectNode();
        data.put("kind", "websocket").put("path", channel.path());
        var urls = data.putArray("servers");
        servers.forEach(each -> server(ChannelView.url(each), each, urls));
        var parameters = data.putArray("parameters");
        var saved = new SavedRows(channel.at().node());
        rows.forEach(each -> TriedParameter.of(showing, each, saved).ifPresent(parameters::add));
        var proofs = data.putArray("auth");
        var named = new java.util.HashSet<String>();
        for (var server : servers) schemes(showing, server, named, proofs);
        for (var action : channel.operations()) schemes(showing, action.at(), named, proofs);
        var protocols =
                channel.at().node().path(Nodes.EXTENSION).path("connection").path("subprotocols");
        if (!protocols.isEmpty()) data.set("protocols", protocols);
        data.set("messages", messages);
        return section(data);
    }

    private static void schemes(Showing showing, Located holder, java.util.Set<String> named, ArrayNode proofs) {
        for (var each : holder.child("security").map(Located::items).orElse(List.of())) {
            var scheme = showing.resolved(each);
            if (named.add(scheme.key())) proof(scheme.key(), scheme, proofs);
        }
    }

    private static Html section(ObjectNode data) {
        return Html.of("section", Html.of("h2", "Try it"))
                .in("try")
                .with("data-web", "1")
                .with("data-try", data.toString());
    }

    private static void server(String url, Located server, ArrayNode all) {
        var made = all.addObject().put("url", url);
        var about = text(server, "description").isBlank() ? text(server, "title") : text(server, "description");
        var words = about.strip().lines().findFirst().orElse("");
        if (!words.isEmpty() && words.length() <= 60) made.put("about", words);
        var variables = server.child("variables").map(Located::children).orElse(List.of());
        if (variables.isEmpty()) return;
        var holder = made.putObject("variables");
        for (var each : variables) {
            var variable = each.resolved();
            var one = holder.putObject(each.key());
            one.put("value", Nodes.scalar(variable.node().path("default")));
            choices(variable, one);
        }
    }

    static void choices(Located holder, ObjectNode to) {
        var choices = holder.node().path("enum");
        if (!choices.isArray() || choices.isEmpty() || choices.size() > 200) return;
        var all = to.putArray("choices");
        choices.forEach(each -> all.add(Nodes.scalar(each)));
    }

    /** How a caller proves who it is; what a page can do nothing about is named with its words alone. */
    private static void proof(String name, Located scheme, ArrayNode all) {
        var made = all.addObject().put("name", name).put("about", SecurityView.words(scheme));
        var type = text(scheme, "type");
        switch (type) {
            case "http" -> {
                var way = text(scheme, "scheme").toLowerCase(java.util.Locale.ROOT);
                made.put("kind", way.equals("basic") || way.equals("bearer") ? way : "header");
                if (!way.equals("basic") && !way.equals("bearer")) made.put("key", "Authorization");
            }
            case "apiKey", "httpApiKey" -> made.put("kind", place(scheme)).put("key", text(scheme, "name"));
            case "oauth2", "openIdConnect" -> made.put("kind", "bearer");
            case "userPassword", "plain" -> made.put("kind", "basic");
            default -> made.put("kind", "other");
        }
    }

    private static String place(Located scheme) {
        return switch (text(scheme, "in")) {
            case "query" -> "query";
            case "cookie" -> "cookie";
            default -> "header";
        };
    }
}
