package dev.parley.description.transfer;

import dev.parley.description.document.Nodes;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the requests of a project as a Postman collection of format 2.1. Used once. */
public final class PostmanExport {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    private final List<Problem> problems = new ArrayList<>();

    private PostmanExport() {}

    /**
     * The collection.
     *
     * @param values of the project's variables that are no secrets
     */
    public static Exported write(ImportedFolder root, Map<String, String> values) {
        var export = new PostmanExport();
        var collection = export.collection(root, values);
        return new Exported("Postman collection 2.1", Source.text(collection, Syntax.JSON) + "\n", export.problems);
    }

    private ObjectNode collection(ImportedFolder root, Map<String, String> values) {
        var all = Nodes.FACTORY.objectNode();
        var info = all.putObject("info").put("name", root.name());
        if (root.description() != null) info.put("description", root.description());
        info.put("schema", SCHEMA);
        all.set("item", items(root, root.name()));
        folder(all, root, root.name());
        if (values.isEmpty()) return all;
        var variables = all.get("variable") instanceof ArrayNode there ? there : all.putArray("variable");
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        variables.addObject().put("key", entry.getKey()).put("value", entry.getValue()));
        return all;
    }

    private void folder(ObjectNode made, ImportedFolder folder, String place) {
        auth(made, folder.auth(), place);
        scripts(made, folder.scripts());
        var variables =
                folder.variables().stream().filter(ImportedVariable::enabled).toList();
        if (variables.isEmpty()) return;
        var list = made.putArray("variable");
        variables.forEach(variable ->
                list.addObject().put("key", variable.name()).put("value", variable.secret() ? "" : variable.value()));
    }

    private ArrayNode items(ImportedFolder folder, String place) {
        var list = Nodes.FACTORY.arrayNode();
        for (ImportedItem item : folder.items()) {
            var at = place + " / " + item.name();
            switch (item) {
                case ImportedFolder inner -> {
                    var made = list.addObject().put("name", inner.name());
                    if (inner.description() != null) made.put("description", inner.description());
                    made.set("item", items(inner, at));
                    folder(made, inner, at);
                }
                case ImportedHttp http -> list.add(request(http, at));
                case ImportedWebSocket _ -> lost(at, "A collection of format 2.1 holds no WebSocket requests");
            }
        }
        return list;
    }

    private void lost(String place, String why) {
        problems.add(Problem.of("not-carried", place + ": " + why).warning());
    }

    private ObjectNode request(ImportedHttp http, String place) {
        var asked = http.request();
        var made = Nodes.FACTORY.objectNode();
        made.put("name", http.name());
        scripts(made, asked.scripts());
        var request = made.putObject("request").put("method", asked.method());
        auth(request, asked.auth(), place);
        var headers = PostmanRows.rows(asked.headers());
        var cookies = asked.cookies().stream().filter(Parameter::enabled).toList();
        if (!cookies.isEmpty()) headers.addObject().put("key", "Cookie").put("value", PostmanRows.cookies(cookies));
        request.set("header", headers);
        if (!(asked.body() instanceof HttpBody.None)) request.set("body", PostmanBodyWriting.body(asked.body()));
        request.set("url", PostmanRows.url(asked));
        if (asked.description() != null) request.put("description", asked.description());
        made.putArray("response");
        return made;
    }

    private void auth(ObjectNode made, Auth auth, String place) {
        switch (auth) {
            case Auth.Inherit _ -> {}
            case Auth.None _ -> made.putObject("auth").put("type", "noauth");
            default ->
                PostmanAuthWriting.auth(auth)
                        .ifPresentOrElse(
                                node -> made.set("auth", node),
                                () -> lost(place, "Its credentials have no such kind in Postman"));
        }
    }

    private static void scripts(ObjectNode made, Scripts scripts) {
        var events = Nodes.FACTORY.arrayNode();
        event(events, "prerequest", scripts.at(Moment.BEFORE_REQUEST));
        event(events, "test", scripts.at(Moment.AFTER_RESPONSE));
        if (!events.isEmpty()) made.set("event", events);
    }

    private static void event(ArrayNode events, String moment, @Nullable String text) {
        if (text == null) return;
        var script =
                events.addObject().put("listen", moment).putObject("script").put("type", "text/javascript");
        var lines = script.putArray("exec");
        text.lines().forEach(lines::add);
    }
}
