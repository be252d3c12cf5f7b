package dev.parley.description.project;

import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedEnvironment;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.request.Auth;
import dev.parley.description.request.AuthSecrets;
import dev.parley.description.request.AuthTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes credentials that were typed as they are out of what was imported, and values of secret variables of its folders: each becomes a
 * secret variable of the project, one value one variable. Used once, by one thread.
 */
public final class SecretsApart {

    private final Set<String> taken;
    private final Map<String, String> names = new LinkedHashMap<>();

    /** An import without secrets of its own, and they as variables of the project. */
    public record Apart(Imported imported, List<ImportedVariable> secrets) {
        public Apart {
            secrets = List.copyOf(secrets);
        }
    }

    private SecretsApart(Set<String> taken) {
        this.taken = taken;
    }

    /**
     * The import and its secrets apart.
     *
     * @param taken names of variables that there are besides
     * @param whole whether the variables of the collection become those of the project, where they may be secret
     */
    public static Apart of(Imported imported, Set<String> taken, boolean whole) {
        var all = new LinkedHashSet<>(taken);
        names(imported.root(), all);
        for (ImportedEnvironment environment : imported.environments()) {
            environment.variables().forEach(variable -> all.add(variable.name()));
        }
        var apart = new SecretsApart(all);
        var root = apart.folder(imported.root(), whole);
        var secrets = new ArrayList<ImportedVariable>();
        apart.names.forEach((value, name) -> secrets.add(new ImportedVariable(name, value, true, true, null)));
        return new Apart(new Imported(root, imported.environments(), imported.notCarried()), secrets);
    }

    private static void names(ImportedFolder folder, Set<String> names) {
        folder.variables().forEach(variable -> names.add(variable.name()));
        for (var item : folder.items()) if (item instanceof ImportedFolder inner) names(inner, names);
    }

    private ImportedFolder folder(ImportedFolder folder, boolean whole) {
        List<ImportedItem> items = folder.items().stream().map(this::item).toList();
        return new ImportedFolder(
                folder.id(),
                folder.name(),
                folder.description(),
                auth(folder.auth()),
                folder.scripts(),
                whole
                        ? folder.variables()
                        : folder.variables().stream().map(this::variable).toList(),
                items);
    }

    /** A secret of a folder stands for one of the project. */
    private ImportedVariable variable(ImportedVariable variable) {
        if (!variable.secret() || !AuthSecrets.isLiteral(variable.value())) return variable;
        return new ImportedVariable(
                variable.name(), reference(variable.value(), variable.name()), false, true, variable.description());
    }

    private String reference(String value, String base) {
        return "{{" + names.computeIfAbsent(value, _ -> free(base)) + "}}";
    }

    private ImportedItem item(ImportedItem item) {
        return switch (item) {
            case ImportedFolder folder -> folder(folder, false);
            case ImportedHttp http ->
                new ImportedHttp(
                        http.id(),
                        http.name(),
                        http.tags(),
                        http.request().with(auth(http.request().auth())),
                        http.personal(),
                        http.examples());
            case ImportedWebSocket socket ->
                new ImportedWebSocket(
                        socket.id(),
                        socket.name(),
                        socket.tags(),
                        socket.request().with(auth(socket.request().auth())),
                        socket.personal(),
                        socket.scripts(),
                        socket.received());
        };
    }

    private Auth auth(Auth auth) {
        return AuthTexts.mapped(
                auth,
                (pointer, text) -> AuthSecrets.isSecret(auth, pointer) && AuthSecrets.isLiteral(text)
                        ? reference(text, base(pointer))
                        : text);
    }

    /** A name by the place, such as {@code clientSecret} for {@code /client/secret}. */
    private static String base(String pointer) {
        var words = pointer.substring(1).split("/");
        var last = words[words.length - 1];
        return switch (last) {
            case "value" -> "apiKey";
            case "key" -> "signingKey";
            case "secret" -> words[0] + "Secret";
            default -> last.replaceAll("[^A-Za-z0-9]+", "");
        };
    }

    private String free(String base) {
        var name = base.isEmpty() ? "secret" : base;
        for (int number = 2; !taken.add(name); number++) name = (base.isEmpty() ? "secret" : base) + number;
        return name;
    }
}
