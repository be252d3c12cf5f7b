package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collections of Postman in the formats 2.0 and 2.1, and its environments. */
final class PostmanImport {

    private static final Set<String> OF_FOLDERS = Set.of(
            "info", "item", "auth", "event", "variable", "variables", "name", "description", "protocolProfileBehavior");
    private static final Set<String> OF_REQUESTS =
            Set.of("name", "description", "request", "response", "event", "protocolProfileBehavior");

    private final Losses losses = new Losses();

    static boolean isCollection(JsonNode file) {
        var info = inner(file, "collection").path("info");
        return info.isObject() && (info.path("schema").asString("").contains("getpostman.com") || file.has("item"));
    }

    static boolean isEnvironment(JsonNode file) {
        var inner = inner(file, "environment");
        var values = inner.path("values");
        return values.isArray()
                && (inner.has("_postman_variable_scope")
                        || inner.has("name")
                        || values.valueStream().allMatch(row -> row.has("key") && row.has("value")));
    }

    /** A collection of the first format, or a dump of such: {@code order} names its requests by their ids. */
    static boolean isFirstFormat(JsonNode file) {
        boolean single = file.path("requests").isArray() && (file.has("order") || file.has("folders"));
        return single
                || (file.path("collections").isArray()
                        && file.has("version")
                        && file.path("environments").isArray());
    }

    /** The content of what Postman's API answers. */
    private static JsonNode inner(JsonNode file, String name) {
        return file.size() == 1 && file.path(name).isObject() ? file.path(name) : file;
    }

    Imported collection(JsonNode file) {
        var collection = inner(file, "collection");
        var info = collection.path("info");
        var schema = info.path("schema").asString("");
        if (!schema.isEmpty() && !schema.matches(".*/v2\\.[01](\\.\\d+)?/.*")) {
            throw new ProblemException(Problem.of(
                            "import-version", "Only the formats 2.0 and 2.1 of Postman’s collections can be imported")
                    .hint("The file names " + schema));
        }
        var name = JsonFile.text(info.path("name"));
        var root = folder(
                collection,
                name,
                JsonFile.description(info.path("description")),
                new Auth.None(),
                new Around(new Auth.None(), object()),
                losses);
        return new Imported(root, List.of(), losses.list());
    }

    Imported environment(JsonNode file) {
        var environment = inner(file, "environment");
        var name = JsonFile.text(environment.path("name"));
        boolean global =
                environment.path("_postman_variable_scope").asString("").equals("globals");
        var variables = PostmanVariables.read(environment.path("values"), losses);
        return new Imported(
                ImportedFolder.of(name, List.of()),
                List.of(new ImportedEnvironment(name, global, variables)),
                losses.list());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What holds for a request unless it says otherwise. */
    private record Around(Auth auth, ObjectNode behaviour) {

        Around within(Auth own, JsonNode node) {
            return new Around(own instanceof Auth.Inherit ? auth : own, PostmanImport.behaviour(node, behaviour));
        }
    }

    private ImportedFolder folder(
            JsonNode node, String name, @Nullable String description, Auth none, Around around, Losses here) {
        unknown(node, OF_FOLDERS, here);
        var auth = node.path("auth").isObject() ? new PostmanAuth(here).read(node.path("auth")) : none;
        var within = around.within(auth, node);
        var items = new ArrayList<ImportedItem>();
        node.path("item").forEach(item -> item(item, within, items, here));
        var variables = new ArrayList<>(PostmanVariables.read(node.path("variable"), here));
        variables.addAll(PostmanVariables.read(node.path("variables"), here));
        return new ImportedFolder(id(node), name, description, auth, scripts(node, here), variables, items);
    }

    private void item(JsonNode item, Around around, List<ImportedItem> items, Losses outer) {
        var request = item.path("request");
        var name = item.has("name") ? JsonFile.text(item.path("name")) : "";
        if (item.path("item").isArray()) {
            var here = outer.in(name);
            items.add(folder(
                    item, name, JsonFile.description(item.path("description")), new Auth.Inherit(), around, here));
        } else if (request.isString() || request.isObject()) {
            items.add(request(item, name, around, outer));
        } else {
            outer.add(name, "It holds neither a request of HTTP or WebSocket nor a folder");
        }
    }

    private static String id(JsonNode item) {
        return JsonFile.text(item.has("id") ? item.path("id") : item.path("_postman_id"));
    }

    private ImportedItem request(JsonNode item, String given, Around around, Losses outer) {
        var here = outer.in(given);
        unknown(item, OF_REQUESTS, here);
        var draft = new PostmanRequest(item.path("request"), behaviour(item, around.behaviour()), here).read();
        draft.id = id(item);
        var name = given.isEmpty() ? RequestName.of(draft.method, draft.url) : given;
        draft.description = told(JsonFile.description(item.path("description")), draft.description);
        draft.scripts = scripts(item, here);
        if (draft.isWebSocket()) toWebSocket(draft, here);
        if (isHeader(draft.auth instanceof Auth.Inherit ? around.auth() : draft.auth)) switchOff(draft, here);
        var examples = new ArrayList<ImportedExample>();
        item.path("response").forEach(response -> examples.add(example(response, examples.size() + 1, here)));
        if (draft.isWebSocket() && !examples.isEmpty())
            here.addToImport("response", "A WebSocket request has no examples of answers");
        return draft.item(name, examples, here);
    }

    /** What the item says, and behind it what its request says, where that is something else. */
    private static @Nullable String told(@Nullable String item, @Nullable String request) {
        if (item == null || request == null) return request == null ? item : request;
        return item.strip().equals(request.strip()) ? request : item.stripTrailing() + "\n\n" + request;
    }

    /** Credentials that Postman puts in place of a header line that was typed. */
    private static boolean isHeader(Auth auth) {
        return auth instanceof Auth.Basic
                || (auth instanceof Auth.Bearer bearer && !bearer.token().isBlank());
    }

    private static void switchOff(RequestDraft draft, Losses here) {
        draft.headers.replaceAll(row -> {
            if (!row.enabled() || !row.name().equalsIgnoreCase("Authorization")) return row;
            here.add("header " + row.name(), "Postman sends what stands in Auth in its place; it is switched off");
            return Row.of(row.name(), Objects.requireNonNullElse(row.value(), ""), false, row.description());
        });
    }

    private static void toWebSocket(RequestDraft draft, Losses here) {
        var texts = new EnumMap<Moment, String>(Moment.class);
        var before = draft.scripts.at(Moment.BEFORE_REQUEST);
        if (before != null) texts.put(Moment.BEFORE_CONNECT, before);
        if (draft.scripts.at(Moment.AFTER_RESPONSE) != null)
            here.add("test", "A WebSocket request has no answer to test");
        draft.scripts = new Scripts(texts);
    }

    private ImportedExample example(JsonNode response, int number, Losses outer) {
        var name = response.has("name") ? JsonFile.text(response.path("name")) : "Example " + number;
        var here = outer.in(name);
        HttpRequest asked = null;
        if (response.path("originalRequest").isObject()
                || response.path("originalRequest").isString()) {
            asked = new PostmanRequest(response.path("originalRequest"), object(), here)
                    .read()
                    .http();
        }
        return PostmanExample.read(response, name, asked);
    }

    private static ObjectNode behaviour(JsonNode node, ObjectNode above) {
        var merged = above.deepCopy();
        if (node.path("protocolProfileBehavior") instanceof ObjectNode own) merged.setAll(own);
        return merged;
    }

    /** Names what stands beside the fields that are read; ids are of use to Postman only. */
    static void unknown(JsonNode node, Set<String> known, Losses here) {
        for (var field : node.properties()) {
            var name = field.getKey();
            boolean id = name.startsWith("_") || name.equals("id") || name.equals("uid");
            boolean empty = field.getValue().isNull()
                    || (field.getValue().isContainer() && field.getValue().isEmpty());
            if (!known.contains(name) && !id && !empty) here.add(name, "Parley has nothing that this could become");
        }
    }

    private static Scripts scripts(JsonNode node, Losses here) {
        var texts = new EnumMap<Moment, String>(Moment.class);
        for (var event : node.path("event")) {
            var listen = JsonFile.text(event.path("listen"));
            var moment = Map.of("prerequest", Moment.BEFORE_REQUEST, "test", Moment.AFTER_RESPONSE)
                    .get(listen);
            var script = event.path("script");
            var lines = script.isObject() ? script.path("exec") : script;
            var text = lines.isArray()
                    ? String.join("\n", lines.valueStream().map(JsonFile::text).toList())
                    : JsonFile.text(lines);
            if (!script.path("src").isMissingNode()) here.add("script " + listen, "Scripts are not fetched");
            if (text.isBlank()) continue;
            if (moment == null) here.add("script " + listen, "Parley knows no such moment");
            else if (JsonFile.isTrue(event.path("disabled"))) here.add("script " + listen, "It is switched off");
            else texts.merge(moment, text, (first, second) -> first + "\n" + second);
        }
        return new Scripts(texts);
    }
}
