package dev.parley.engine.project;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a folder or the project is to say for all that is in it. What is null stays as it is.
 *
 * @param variables of a folder only; a secret without value keeps the one it has
 * @param sequence number of the newest change that was known when it was edited; none to save it whatever changed since
 */
public record FolderEdit(
        @Nullable Auth auth,
        @Nullable Scripts scripts,
        @Nullable List<Variable> variables,
        @Nullable Long sequence) {

    public FolderEdit {
        variables = variables == null
                ? null
                : variables.stream().map(Variable::stripped).toList();
    }

    /** Credentials and scripts, whatever changed since. */
    public static FolderEdit of(@Nullable Auth auth, @Nullable Scripts scripts) {
        return new FolderEdit(auth, scripts, null, null);
    }

    /** What it changes, in words. */
    String what() {
        List<String> words = new ArrayList<>();
        if (auth != null) {
            words.add("credentials");
        }
        if (scripts != null) {
            words.add("scripts");
        }
        if (variables != null) {
            words.add("variables");
        }
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.getLast();
    }
}
