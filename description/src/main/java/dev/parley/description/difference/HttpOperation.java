package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An operation of OpenAPI 2.0 or 3 with what it inherits.
 *
 * @param path as it is written, or the name of a webhook
 * @param item the path item
 */
record HttpOperation(String method, String path, Located item, Located place) {

    static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** The operations of a path item, which may stand elsewhere. */
    static List<HttpOperation> of(String path, Located given) {
        var item = given.resolved();
        var all = new ArrayList<HttpOperation>();
        for (var each : item.children()) {
            if (METHODS.contains(each.key()) && each.node().isObject()) {
                all.add(new HttpOperation(each.key(), path, item, each));
            }
        }
        item.child("additionalOperations")
                .ifPresent(more -> more.children().stream()
                        .filter(each -> each.node().isObject()
                                && !METHODS.contains(each.key().toLowerCase(Locale.ROOT)))
                        .forEach(each -> all.add(new HttpOperation(each.key(), path, item, each))));
        return all;
    }

    String title() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private Located root() {
        return place.description().root();
    }

    boolean isSwagger() {
        return root().node().has("swagger");
    }

    /** Its parameters, and those of its path that it does not replace, by place and name; bodies of OpenAPI 2.0 not among them. */
    Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        for (var list : List.of(item.child("parameters"), place.child("parameters"))) {
            for (var each : list.map(Located::items).orElse(List.of())) {
                var parameter = parameter(each.resolved());
                if (!parameter.in().equals("body") && !parameter.name().isEmpty()) all.put(key(parameter), parameter);
            }
        }
        return all;
    }

    private Parameter parameter(Located place) {
        var in = place.node().path("in").asString("");
        var schema = isSwagger() ? Schemas.of(place) : Schemas.in(place, "schema");
        return new Parameter(place, in, place.node().path("name").asString(""), schema, contents(place));
    }

    /** A parameter of a path by where it stands in it, since its name is nobody's matter. */
    private String key(Parameter parameter) {
        int index = parameter.in().equals("path") ? Templates.names(path).indexOf(parameter.name()) : -1;
        var name = parameter.in().equals("header") ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name();
        return parameter.in() + " " + (index < 0 ? name : "{" + index + "}");
    }

    /** The body of its request. */
    Optional<Body> body() {
        if (!isSwagger())
            return place.child("requestBody").map(Located::resolved).map(body -> Body.of(body, contents(body)));
        return parametersOfBody().map(body -> Body.of(body, contents("consumes", body)));
    }

    private Optional<Located> parametersOfBody() {
        @Nullable Located body = null;
        for (var list : List.of(item.child("parameters"), place.child("parameters"))) {
            for (var each : list.map(Located::items).orElse(List.of())) {
                if (each.resolved().node().path("in").asString("").equals("body")) body = each.resolved();
            }
        }
        return Optional.ofNullable(body);
    }

    /** Its responses by their statuses, in capital letters. */
    Map<String, Located> responses() {
        Map<String, Located> all = new LinkedHashMap<>();
        place.child("responses")
                .ifPresent(responses -> responses.children().stream()
                        .filter(each -> !each.key().startsWith("x-"))
                        .forEach(each -> all.put(each.key().toUpperCase(Locale.ROOT), each.resolved())));
        return all;
    }

    /** The bodies of a response. */
    List<Content> contentsOf(Located response) {
        return isSwagger() ? contents("produces", response) : contents(response);
    }

    private static List<Content> contents(Located owner) {
        return owner.child("content").map(Located::children).orElse(List.of()).stream()
                .map(each -> content(each.key(), each.resolved()))
                .toList();
    }

    private static Content content(String name, Located place) {
        return new Content(name, MediaType.of(name), place, Schemas.in(place, "schema"));
    }

    private List<Content> contents(String key, Located owner) {
        if (!owner.node().has("schema")) return List.of();
        var types =
                place.child(key).or(() -> root().child(key)).map(Located::items).orElse(List.of());
        if (types.isEmpty()) return List.of(content("*/*", owner));
        return types.stream()
                .map(type -> content(type.node().asString(""), owner))
                .toList();
    }

    /** The headers of a response, by their names in small letters. */
    Map<String, Parameter> headers(Located response) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        for (var each : response.child("headers").map(Located::children).orElse(List.of())) {
            var place = each.resolved();
            var schema = isSwagger() ? Schemas.of(place) : Schemas.in(place, "schema");
            all.put(
                    each.key().toLowerCase(Locale.ROOT),
                    new Parameter(place, "header", each.key(), schema, contents(place)));
        }
        return all;
    }

    /** A list that it has itself, or its path, or the whole description. */
    Optional<Located> inherited(String key) {
        return place.child(key)
                .or(() -> key.equals("security") ? Optional.empty() : item.child(key))
                .or(() -> root().child(key));
    }
}
