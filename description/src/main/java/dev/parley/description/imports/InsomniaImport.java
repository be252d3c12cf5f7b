package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Exports of Insomnia: lists of resources (formats 3 and 4), and trees (format 5). */
final class InsomniaImport {

    private static final Pattern YAML =
            Pattern.compile("(?m)^(?:type:\\s*['\"]?[a-z.]*insomnia\\.rest/5|__export_format:)");
    private static final Set<String> OF_NO_CONCERN = Set.of("workspace", "environment", "websocket_payload");

    private static final int MAX_DEPTH = 100;

    private final Losses losses = new Losses();
    private InsomniaAnswers answers = new InsomniaAnswers(Map.of());
    private final Map<String, List<JsonNode>> children = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private int depth;
    private final List<ImportedEnvironment> environments = new ArrayList<>();

    static boolean fitsYaml(String text) {
        return YAML.matcher(text).find();
    }

    static boolean isFormat4(JsonNode file) {
        var format = file.path("__export_format").asInt(0);
        return (format == 4 || format == 3) && file.path("resources").isArray();
    }

    static boolean isFormat5(JsonNode file) {
        return file.path("type").asString("").matches("(collection|environment|spec)\\.insomnia\\.rest/5.*");
    }

    Imported format4(JsonNode file) {
        answers = InsomniaAnswers.of(file);
        var workspaces = new ArrayList<ImportedItem>();
        for (var resource : file.path("resources")) {
            children.computeIfAbsent(JsonFile.text(resource.path("parentId")), _ -> new ArrayList<>())
                    .add(resource);
        }
        for (var resource : file.path("resources")) {
            if (kind(resource).equals("workspace")) workspaces.add(workspace(resource));
        }
        boolean single = workspaces.size() == 1;
        var root = single ? (ImportedFolder) workspaces.getFirst() : ImportedFolder.of("", workspaces);
        return new Imported(root, environments, losses.list());
    }

    Imported format5(JsonNode file) {
        answers = InsomniaAnswers.of(file);
        var items = new ArrayList<ImportedItem>();
        for (var node : sorted(file.path("collection").valueStream().toList())) {
            node5(node, List.of(), items, losses);
        }
        var base = file.path("environments");
        var variables = variables(base, losses);
        for (var sub : base.path("subEnvironments")) environment(sub, losses);
        if (!file.path("cookieJar").path("cookies").isEmpty())
            losses.add("cookieJar", "Cookies are no part of a collection");
        for (var other : List.of("spec", "testSuites", "certificates", "mockRoutes")) {
            if (!file.path(other).isEmpty()) losses.add(other, "Only requests, folders and environments are carried");
        }
        var name = JsonFile.text(file.path("name"));
        var root = new ImportedFolder(
                name, InsomniaRequest.description(file), new Auth.None(), Scripts.NONE, variables, items);
        return new Imported(root, environments, losses.list());
    }

    private static String kind(JsonNode resource) {
        return JsonFile.text(resource.path("_type"));
    }

    private List<JsonNode> childrenOf(JsonNode resource) {
        return sorted(children.getOrDefault(JsonFile.text(resource.path("_id")), List.of()));
    }

    /** Smaller keys stand further up. */
    private static List<JsonNode> sorted(List<JsonNode> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparingDouble(node -> node.path("metaSortKey")
                        .asDouble(node.path("meta").path("sortKey").asDouble(0))))
                .toList();
    }

    private ImportedFolder workspace(JsonNode workspace) {
        var variables = new ArrayList<ImportedVariable>();
        for (var child : childrenOf(workspace)) {
            if (!kind(child).equals("environment")) continue;
            variables.addAll(variables(child, losses));
            for (var sub : childrenOf(child)) environment(sub, losses);
        }
        var items = new ArrayList<ImportedItem>();
        for (var child : childrenOf(workspace)) node4(child, List.of(), items, losses);
        return new ImportedFolder(
                JsonFile.text(workspace.path("name")),
                InsomniaRequest.description(workspace),
                new Auth.None(),
                Scripts.NONE,
                variables,
                items);
    }

    private List<ImportedVariable> variables(JsonNode environment, Losses here) {
        return InsomniaRequest.variables(environment.path("data"), environment.path("kvPairData"), answers, here);
    }

    private void environment(JsonNode environment, Losses here) {
        var name = JsonFile.text(environment.path("name"));
        environments.add(new ImportedEnvironment(name, false, variables(environment, here.in(name))));
    }

    private void node4(JsonNode node, List<Parameter> headers, List<ImportedItem> items, Losses outer) {
        var name = JsonFile.text(node.path("name"));
        switch (kind(node)) {
            case "request_group" -> {
                if (!open.add(JsonFile.text(node.path("_id")))) return;
                if (++depth > MAX_DEPTH) {
                    throw new ProblemException(Problem.of(
                            "import-too-deep",
                            "Folders stand within each other more than " + MAX_DEPTH + " levels deep"));
                }
                items.add(folder(node, childrenOf(node), headers, outer, this::node4));
                depth--;
            }
            case "request" -> items.add(request(node, headers, List.of(), outer));
            case "websocket_request" -> items.add(request(node, headers, childrenOf(node), outer));
            case "cookie_jar" -> {
                if (!node.path("cookies").isEmpty()) outer.add("cookies", "Cookies are no part of a collection");
            }
            case String kind when OF_NO_CONCERN.contains(kind) -> {}
            default ->
                outer.add(
                        name.isEmpty() ? kind(node) : name,
                        "Parley has nothing that “" + kind(node) + "” could become");
        }
    }

    private void node5(JsonNode node, List<Parameter> headers, List<ImportedItem> items, Losses outer) {
        var id = JsonFile.text(node.path("meta").path("id"));
        if (node.path("children").isArray() || id.startsWith("fld_")) {
            var inner = sorted(node.path("children").valueStream().toList());
            items.add(folder(node, inner, headers, outer, this::node5));
        } else if (id.startsWith("greq_") || node.has("protoMethodName") || id.startsWith("socketio")) {
            outer.add(JsonFile.text(node.path("name")), "Parley speaks HTTP and WebSocket");
        } else {
            items.add(request(node, headers, node.path("payloads").valueStream().toList(), outer));
        }
    }

    /** Reads a thing of a folder into the items of it. */
    private interface Reading {
        void read(JsonNode node, List<Parameter> headers, List<ImportedItem> items, Losses here);
    }

    private ImportedFolder folder(
            JsonNode node, List<JsonNode> inner, List<Parameter> above, Losses outer, Reading reading) {
        var name = JsonFile.text(node.path("name"));
        var here = outer.in(name);
        var request = new InsomniaRequest(node, answers, here);
        var headers = Row.over(above, request.rows(node.path("headers")));
        var items = new ArrayList<ImportedItem>();
        for (var child : inner) reading.read(child, headers, items, here);
        return new ImportedFolder(
                name,
                InsomniaRequest.description(node),
                new InsomniaAuth(node.path("authentication"), new InsomniaText(answers, here), here).read(),
                InsomniaRequest.scripts(node, answers, here),
                InsomniaRequest.variables(node.path("environment"), node.path("kvPairData"), answers, here),
                items);
    }

    private ImportedItem request(JsonNode node, List<Parameter> headers, List<JsonNode> payloads, Losses outer) {
        var name = JsonFile.text(node.path("name"));
        var here = outer.in(name);
        var draft = new InsomniaRequest(node, answers, here).read(headers);
        for (var payload : payloads) {
            var format = JsonFile.text(payload.path("mode")).contains("json") ? Format.JSON : Format.TEXT;
            draft.sent.add(new MessageContent(format, new InsomniaText(answers, here).of(payload.path("value"))));
        }
        if (draft.isWebSocket()) {
            var texts = new EnumMap<Moment, String>(Moment.class);
            var before = draft.scripts.at(Moment.BEFORE_REQUEST);
            if (before != null) texts.put(Moment.BEFORE_CONNECT, before);
            draft.scripts = new Scripts(texts);
        }
        return draft.item(name.isEmpty() ? RequestName.of(draft.method, draft.url) : name, List.of(), here);
    }
}
