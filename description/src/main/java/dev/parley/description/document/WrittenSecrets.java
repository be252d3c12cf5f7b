package dev.parley.description.document;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.AuthSecrets;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Finds secrets that a document or a part of one holds as they are: in credentials, and among the variables of folders. */
public final class WrittenSecrets {

    /** Stands in a document where a secret of its own belongs. */
    public static final String REFERENCE = "{{$secret}}";

    private final List<Written> found = new ArrayList<>();

    private WrittenSecrets() {}

    /**
     * A secret.
     *
     * @param at where its value stands
     * @param name what it is, such as {@code token}
     */
    public record Written(Pointer at, String name) {

        private Problem problem() {
            return Problem.of("secret-in-file", "The secret `" + name + "` stands in the document as it is")
                    .warning()
                    .hint(
                            "A project seals it where an endpoint or folder says it, and leaves {{$secret}} in its place. A folder on disk keeps it as it is written.");
        }
    }

    /** Whether a text may hold some; one that may not needs no reading. */
    public static boolean maybeIn(String text) {
        return text.contains(Nodes.EXTENSION) && (text.contains("auth") || text.contains("secret"));
    }

    /** Those in a tree, in its order. */
    public static List<Written> of(JsonNode tree) {
        var secrets = new WrittenSecrets();
        secrets.walk(tree, Pointer.ROOT);
        return List.copyOf(secrets.found);
    }

    /** Those in a text as warnings, each with its line and column. */
    public static List<Problem> told(Source source) {
        if (!maybeIn(source.text())) return List.of();
        return of(source.tree()).stream()
                .map(each -> each.problem().at(source.place(each.at())))
                .toList();
    }

    /**
     * A text as it is when some of them are sealed.
     *
     * @param sealed which, by where they stand
     */
    public static Source without(Source source, Predicate<Pointer> sealed) {
        var variables = FolderSettings.leaks(source.tree().path(Nodes.EXTENSION)).stream()
                .map(FolderSettings.Leak::at)
                .toList();
        var operations = of(source.tree()).stream()
                .map(Written::at)
                .filter(at -> !source.tree().at(at.toString()).isMissingNode())
                .filter(sealed)
                .<Operation>map(at -> variables.contains(at)
                        ? new Operation.Remove(at)
                        : new Operation.Set(at, StringNode.valueOf(REFERENCE)))
                .toList();
        return source.apply(operations);
    }

    private void walk(JsonNode node, Pointer at) {
        for (var entry : node.properties()) {
            var value = entry.getValue();
            if (!value.isContainer()) continue;
            var child = at.child(entry.getKey());
            if (entry.getKey().equals(Nodes.EXTENSION)) own(value, child);
            else if (!References.isData(at.isRoot() ? "" : at.last(), entry.getKey())) walk(value, child);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (node.get(i).isContainer()) walk(node.get(i), at.child(i));
        }
    }

    private void own(JsonNode own, Pointer at) {
        credentials(own.path("auth"), at.child("auth"));
        var requests = Nodes.items(own.path("requests"));
        for (int i = 0; i < requests.size(); i++) {
            credentials(
                    requests.get(i).path("auth"), at.child("requests").child(i).child("auth"));
        }
        if (!at.equals(FolderSettings.SETTINGS.parent())) return;
        own.path("settings")
                .properties()
                .forEach(folder -> credentials(
                        folder.getValue().path("auth"),
                        FolderSettings.SETTINGS.child(folder.getKey()).child("auth")));
        FolderSettings.leaks(own).forEach(leak -> found.add(new Written(leak.at(), leak.name())));
    }

    private void credentials(JsonNode auth, Pointer at) {
        if (!auth.isObject()) return;
        AuthSecrets.literal(AuthFields.read(auth)).keySet().forEach(place -> {
            var inside = Pointer.parse(place);
            found.add(new Written(at.then(inside), inside.last()));
        });
    }
}
