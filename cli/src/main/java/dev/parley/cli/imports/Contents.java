package dev.parley.cli.imports;

import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedWebSocket;
import java.util.ArrayList;
import java.util.List;

/** How much an import holds of each thing. */
record Contents(
        int requests,
        int webSockets,
        int folders,
        int examples,
        int variables,
        int scripts,
        List<String> environments) {

    private static final Contents NOTHING = new Contents(0, 0, 0, 0, 0, 0, List.of());

    static Contents of(Imported imported) {
        Contents all = NOTHING;
        for (ImportedEnvironment environment : imported.environments()) {
            all = all.plus(new Contents(0, 0, 0, 0, environment.variables().size(), 0, List.of(environment.name())));
        }
        return all.plus(of(imported.root(), 0));
    }

    private static Contents of(ImportedItem item, int itself) {
        return switch (item) {
            case ImportedFolder folder -> {
                Contents all = new Contents(
                        0,
                        0,
                        itself,
                        0,
                        folder.variables().size(),
                        folder.scripts().texts().size(),
                        List.of());
                for (ImportedItem inner : folder.items()) {
                    all = all.plus(of(inner, 1));
                }
                yield all;
            }
            case ImportedHttp http ->
                new Contents(
                        1,
                        0,
                        0,
                        http.examples().size(),
                        0,
                        http.request().scripts().texts().size(),
                        List.of());
            case ImportedWebSocket socket ->
                new Contents(0, 1, 0, 0, 0, socket.scripts().texts().size(), List.of());
        };
    }

    private Contents plus(Contents more) {
        List<String> all = new ArrayList<>(environments);
        all.addAll(more.environments);
        return new Contents(
                requests + more.requests,
                webSockets + more.webSockets,
                folders + more.folders,
                examples + more.examples,
                variables + more.variables,
                scripts + more.scripts,
                all);
    }

    /** In words, without what there is nothing of. */
    String words() {
        List<String> words = new ArrayList<>();
        add(words, requests, "request", "requests");
        add(words, webSockets, "WebSocket request", "WebSocket requests");
        add(words, folders, "folder", "folders");
        add(words, examples, "example", "examples");
        add(words, scripts, "script", "scripts");
        add(words, variables, "variable", "variables");
        environments.forEach(name -> words.add("environment “" + name + "”"));
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static void add(List<String> words, int number, String one, String several) {
        if (number > 0) {
            words.add(number + " " + (number == 1 ? one : several));
        }
    }
}
