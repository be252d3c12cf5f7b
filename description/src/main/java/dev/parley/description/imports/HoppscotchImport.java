package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collections and environments of Hoppscotch, one or a list of them. */
final class HoppscotchImport {

    private final Losses losses = new Losses();

    static boolean isCollection(JsonNode file) {
        var first = file.isArray() ? file.path(0) : file;
        boolean folder = first.path("folders").isArray() && first.path("name").isString();
        return folder && (first.has("v") || first.path("requests").isArray());
    }

    static boolean isEnvironment(JsonNode file) {
        var first = file.isArray() ? file.path(0) : file;
        return first.path("variables").isArray() && first.path("name").isString() && !first.has("folders");
    }

    Imported collection(JsonNode file) {
        var roots = new ArrayList<ImportedItem>();
        for (var root : file.isArray() ? file : List.of(file)) {
            roots.add(folder(root, List.of(), new Auth.None(), losses));
        }
        boolean single = roots.size() == 1;
        var root = single ? (ImportedFolder) roots.getFirst() : ImportedFolder.of("", roots);
        return new Imported(root, List.of(), losses.list());
    }

    Imported environments(JsonNode file) {
        var environments = new ArrayList<ImportedEnvironment>();
        for (var environment : file.isArray() ? file : List.of(file)) {
            var name = JsonFile.text(environment.path("name"));
            var variables = HoppscotchText.variables(environment.path("variables"));
            environments.add(new ImportedEnvironment(name, name.equals("Globals"), variables));
        }
        var name = environments.size() == 1 ? environments.getFirst().name() : "";
        return new Imported(ImportedFolder.of(name, List.of()), environments, losses.list());
    }

    private static ImportedFolder folder(JsonNode node, List<Parameter> above, Auth none, Losses here) {
        var name = JsonFile.text(node.path("name"));
        if (!node.path("requests").isArray()) {
            throw new ProblemException(
                    Problem.of("hoppscotch-no-requests", "The collection “" + name + "” has no list of requests"));
        }
        var headers = Row.over(above, HoppscotchText.rows(node.path("headers")));
        var items = new ArrayList<ImportedItem>();
        for (var child : node.path("folders")) {
            items.add(folder(child, headers, new Auth.Inherit(), here.in(JsonFile.text(child.path("name")))));
        }
        for (var request : node.path("requests")) items.add(request(request, headers, here));
        var auth = node.path("auth").isObject() ? new HoppscotchAuth(node.path("auth"), here).read() : none;
        return new ImportedFolder(
                name,
                JsonFile.description(node.path("description")),
                auth,
                HoppscotchText.scripts(node, here),
                HoppscotchText.variables(node.path("variables")),
                items);
    }

    private static ImportedItem request(JsonNode node, List<Parameter> headers, Losses outer) {
        var given = JsonFile.text(node.path("name"));
        var here = outer.in(given);
        var draft = new HoppscotchRequest(node, here).read(headers);
        var examples = new ArrayList<ImportedExample>();
        node.path("responses").forEach(response -> examples.add(HoppscotchRequest.example(response, here)));
        return draft.item(given.isEmpty() ? RequestName.of(draft.method, draft.url) : given, examples, here);
    }
}
