package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Collections of Bruno, which are directories of {@code .bru} or YAML files, and single requests and environments of them. */
final class BrunoImport {

    private static final Pattern YAML = Pattern.compile("(?m)^(?:opencollection|info|variables):");
    private static final Pattern FIRST =
            Pattern.compile("(?m)\\A(?:name|method|url|ver) \\S.*\\R(?:.*\\R){0,8}?type http-request\\b");

    private final Losses losses = new Losses();
    private final List<ImportedEnvironment> environments = new ArrayList<>();
    private LocalModules modules = LocalModules.NONE;

    /** Whether a text is one of its files. */
    static boolean fits(String text) {
        return BruText.fits(text);
    }

    /** Whether a text in YAML may be one. */
    static boolean fitsYaml(String text) {
        return YAML.matcher(text).find();
    }

    /** Whether a tree in YAML is that of a request or a collection in one file. */
    static boolean isRequest(JsonNode node) {
        return BrunoRequest.fits(node) || node.has("opencollection");
    }

    /** Whether a text is of its first format. */
    static boolean isFirstFormat(String text) {
        return FIRST.matcher(text).find();
    }

    /** Whether the files of a directory are such a collection. */
    static boolean fits(Map<String, String> files) {
        return files.containsKey("bruno.json")
                || files.containsKey("opencollection.yml")
                || files.containsKey("collection.bru");
    }

    Imported file(String text) {
        return file(BruTree.of(text));
    }

    Imported file(JsonNode tree) {
        if (tree.has("opencollection"))
            return new Imported(bundled(tree, List.of(), new Auth.None(), losses), environments, losses.list());
        if (!BrunoRequest.fits(tree)) {
            var variables =
                    variables(tree.has("runtime") ? tree.path("runtime").path("variables") : tree.path("variables"));
            if (variables.isEmpty())
                throw new ProblemException(
                        Problem.of("import-refused", "The file of Bruno is neither a request nor an environment")
                                .hint("Import the directory of the collection"));
            return new Imported(
                    ImportedFolder.of("", List.of()),
                    List.of(new ImportedEnvironment(name(tree, "Bruno"), false, variables)),
                    losses.list());
        }
        var name = name(tree, "");
        return new Imported(
                ImportedFolder.of("", List.of(request(tree, name, List.of(), losses))), List.of(), losses.list());
    }

    private ImportedFolder bundled(JsonNode node, List<Parameter> above, Auth otherwise, Losses here) {
        var items = new ArrayList<ImportedItem>();
        var headers = headers(node, above);
        for (var item : node.path("items")) {
            var name = name(item, "");
            items.add(
                    item.has("items")
                            ? bundled(item, headers, new Auth.Inherit(), here.in(name))
                            : request(item, name, headers, here));
        }
        return folder(node, name(node, ""), otherwise, items, here);
    }

    /** @param files texts by their paths, with slashes */
    Imported directory(Map<String, String> files) {
        modules = new LocalModules(files);
        var trees = new TreeMap<String, JsonNode>();
        files.forEach((path, text) -> tree(path, text).ifPresent(tree -> trees.put(path, tree)));
        var settings =
                files.containsKey("bruno.json") ? JsonFile.read(files.get("bruno.json")) : MissingNode.getInstance();
        for (var entry : trees.entrySet()) {
            if (!entry.getKey().startsWith("environments/")) continue;
            var tree = entry.getValue();
            var base = entry.getKey().replaceFirst("^environments/", "").replaceFirst("\\.[a-z]+$", "");
            var rows = tree.has("runtime") ? tree.path("runtime").path("variables") : tree.path("variables");
            environments.add(new ImportedEnvironment(name(tree, base), false, variables(rows)));
        }
        var root = trees.getOrDefault(
                "collection.bru", trees.getOrDefault("opencollection.yml", MissingNode.getInstance()));
        var name = settings.has("name") ? JsonFile.text(settings.path("name")) : name(root, "");
        for (var key : List.of("proxy", "clientCertificates", "scripts")) {
            if (settings.path(key).isObject() && !settings.path(key).isEmpty())
                losses.add(key + " of bruno.json", "Such an option is each person’s own");
        }
        return new Imported(
                inside(trees, "", root, name, new Auth.None(), List.of(), losses), environments, losses.list());
    }

    private Optional<JsonNode> tree(String path, String text) {
        if (path.endsWith(".bru")) return Optional.of(named(path, () -> BruTree.of(text)));
        if (path.matches(".*\\.ya?ml"))
            return Optional.of(named(path, () -> Source.parse(text, Syntax.YAML).tree()));
        return Optional.empty();
    }

    private JsonNode named(String path, Supplier<JsonNode> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            losses.add(path, e.problems().getFirst().message());
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** What stands in a directory: its folders, then its requests by their numbers, as Bruno has them. */
    private ImportedFolder inside(
            Map<String, JsonNode> trees,
            String prefix,
            JsonNode own,
            String name,
            Auth otherwise,
            List<Parameter> above,
            Losses here) {
        var headers = headers(own, above);
        var folders = new TreeMap<String, JsonNode>();
        var requests = new ArrayList<Map.Entry<String, JsonNode>>();
        for (var entry : trees.entrySet()) {
            if (!entry.getKey().startsWith(prefix) || entry.getKey().startsWith("environments/")) continue;
            var rest = entry.getKey().substring(prefix.length());
            int slash = rest.indexOf('/');
            if (slash >= 0) {
                var path = prefix + rest.substring(0, slash + 1);
                folders.put(
                        path,
                        trees.getOrDefault(
                                path + "folder.bru",
                                trees.getOrDefault(path + "folder.yml", MissingNode.getInstance())));
            } else if (BrunoRequest.fits(entry.getValue())) {
                requests.add(Map.entry(rest, entry.getValue()));
            } else if (!rest.matches("(?:folder|collection|opencollection)\\.[a-z]+")) {
                here.add(rest, entry.getValue().has("grpc") ? "Parley has no gRPC" : "It holds no request");
            }
        }
        var items = new ArrayList<ImportedItem>();
        folders.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> number(entry.getValue())))
                .forEach(entry -> {
                    var path = entry.getKey();
                    var base = path.substring(prefix.length(), path.length() - 1);
                    var title = name(entry.getValue(), base);
                    items.add(
                            inside(trees, path, entry.getValue(), title, new Auth.Inherit(), headers, here.in(title)));
                });
        requests.sort(Comparator.comparingInt(entry -> number(entry.getValue())));
        for (var entry : requests) {
            var title = name(entry.getValue(), entry.getKey().replaceFirst("\\.[a-z]+$", ""));
            items.add(request(entry.getValue(), title, headers, here));
        }
        return folder(own, name, otherwise, items, here);
    }

    private static List<Parameter> headers(JsonNode folder, List<Parameter> above) {
        return Row.over(
                above,
                BrunoRequest.rows(folder.path("request").path("headers")).stream()
                        .filter(Parameter::enabled)
                        .toList());
    }

    private ImportedFolder folder(JsonNode own, String name, Auth otherwise, List<ImportedItem> items, Losses here) {
        var request = own.path("request");
        var auth = new BrunoAuth(request.path("auth"), here).read(otherwise);
        var rows = own.path("runtime").has("variables")
                ? own.path("runtime").path("variables")
                : request.path("variables");
        var runtime = own.has("runtime") ? own.path("runtime") : request;
        return new ImportedFolder(
                name,
                JsonFile.description(own.path("docs")),
                otherwise instanceof Auth.None && auth instanceof Auth.Inherit ? otherwise : auth,
                new BrunoScripts(runtime, null, modules, here).read(List.of()),
                variables(rows),
                items);
    }

    private ImportedItem request(JsonNode tree, String given, List<Parameter> above, Losses outer) {
        var here = outer.in(given);
        var request = new BrunoRequest(tree, modules, here);
        var draft = request.read(above);
        return draft.item(given.isEmpty() ? RequestName.of(draft.method, draft.url) : given, request.examples(), here);
    }

    private static int number(JsonNode tree) {
        var number = JsonFile.text(tree.path("info").path("seq"));
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }

    private static String name(JsonNode tree, String otherwise) {
        var named = tree.path("info").has("name") ? tree.path("info").path("name") : tree.path("name");
        var name = JsonFile.text(named);
        return name.isEmpty() ? otherwise : name;
    }

    static List<ImportedVariable> variables(JsonNode rows) {
        var variables = new ArrayList<ImportedVariable>();
        for (var row : rows) {
            var value = row.path("value");
            variables.add(new ImportedVariable(
                    JsonFile.text(row.path("name")),
                    JsonFile.text(value.isObject() && value.has("data") ? value.path("data") : value),
                    JsonFile.isTrue(row.path("secret")),
                    !JsonFile.isTrue(row.path("disabled")),
                    JsonFile.description(row.path("description"))));
        }
        return variables;
    }
}
