package dev.parley.engine.run;

import dev.parley.description.imports.AnswerFile;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.ImportedItem;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.ImportedWebSocket;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import dev.parley.description.request.Scripts;
import dev.parley.engine.script.ScriptLayers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The requests of a collection in the order of a run. */
public record RunItems(List<RunItem> items) {

    public RunItems {
        items = List.copyOf(items);
    }

    /**
     * Those of a collection.
     *
     * @param only names or ids of folders and requests that are run, or none for all
     * @throws ProblemException when a name is none of the collection's
     */
    public static RunItems of(ImportedFolder root, List<String> only) {
        return of(root, only, RunTags.ANY);
    }

    /**
     * Those of a collection that have such tags.
     *
     * @param only names or ids of folders and requests that are run, or none for all
     * @throws ProblemException when a name is none of the collection's, or no request has such tags
     */
    public static RunItems of(ImportedFolder root, List<String> only, RunTags tags) {
        Walk walk = new Walk(Set.copyOf(only), tags);
        walk.inside(root, Around.NOTHING.within(root, false), only.isEmpty());
        List<Problem> unknown = only.stream()
                .filter(name -> !walk.met.contains(name))
                .map(name -> Problem.of("folder-unknown", "There is no folder or request “" + name + "”"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(unknown);
        }
        if (walk.items.isEmpty() && !tags.equals(RunTags.ANY)) {
            throw new ProblemException(Problem.of("tags-choose-none", "No request is left by its tags")
                    .hint(
                            walk.tagged.isEmpty()
                                    ? "None of the requests has tags"
                                    : "The requests have the tags " + String.join(", ", walk.tagged)));
        }
        return new RunItems(walk.items);
    }

    /** Those of them that are in a folder, by its path; of an empty path all. */
    public RunItems within(String path) {
        return new RunItems(items.stream()
                .filter(item -> path.isEmpty() || isWithin(String.join(" / ", item.folders()), path))
                .toList());
    }

    private static boolean isWithin(String folder, String path) {
        return folder.equals(path) || folder.startsWith(path + " / ");
    }

    /** What is around an item. */
    private record Around(
            List<String> folders, Auth auth, List<ScriptLayers.Layer> scripts, Map<String, String> variables) {

        static final Around NOTHING = new Around(List.of(), new Auth.None(), List.of(), Map.of());

        /** The same seen from within a folder; the variables of a collection as a whole are not its folders'. */
        Around within(ImportedFolder folder, boolean named) {
            List<String> path = new ArrayList<>(folders);
            Map<String, String> known = new LinkedHashMap<>(variables);
            if (named) {
                path.add(folder.name());
                for (ImportedVariable variable : folder.variables()) {
                    boolean untold = variable.secret() && variable.value().isEmpty();
                    if (variable.enabled() && !untold) {
                        known.put(variable.name(), variable.value());
                    }
                }
            }
            Auth own = folder.auth() instanceof Auth.Inherit ? auth : folder.auth();
            List<ScriptLayers.Layer> layers = new ArrayList<>(scripts);
            layers.add(new ScriptLayers.Layer(
                    folder.name().isBlank() ? "the collection" : folder.name(), folder.scripts()));
            return new Around(path, own, layers, known);
        }
    }

    private static final class Walk {

        private final Set<String> only;
        private final RunTags tags;
        private final Set<String> met = new HashSet<>();
        private final Set<String> tagged = new TreeSet<>();
        private final List<RunItem> items = new ArrayList<>();
        private int number;

        Walk(Set<String> only, RunTags tags) {
            this.only = only;
            this.tags = tags;
        }

        void inside(ImportedFolder folder, Around around, boolean wanted) {
            for (ImportedItem item : folder.items()) {
                boolean byId = isAskedFor(id(item));
                boolean named = isAskedFor(item.name()) || byId;
                switch (item) {
                    case ImportedFolder inner -> inside(inner, around.within(inner, true), wanted || named);
                    case ImportedHttp http -> {
                        number++;
                        if ((wanted || named) && isChosen(http.tags())) {
                            items.add(item(http, around));
                        }
                    }
                    case ImportedWebSocket socket -> {
                        number++;
                        if ((wanted || named) && isChosen(socket.tags())) {
                            items.add(item(socket, around));
                        }
                    }
                }
            }
        }

        private boolean isChosen(List<String> own) {
            tagged.addAll(own);
            return tags.choose(own);
        }

        private boolean isAskedFor(@Nullable String word) {
            boolean asked = word != null && only.contains(word);
            if (asked) {
                met.add(word);
            }
            return asked;
        }

        private static @Nullable String id(ImportedItem item) {
            return switch (item) {
                case ImportedFolder folder -> folder.id();
                case ImportedHttp http -> http.id();
                case ImportedWebSocket socket -> socket.id();
            };
        }

        private RunItem item(ImportedHttp http, Around around) {
            return item(
                    http.id(),
                    http.name(),
                    http.request(),
                    http.personal(),
                    http.request().scripts(),
                    around,
                    http.answerFiles());
        }

        private RunItem item(ImportedWebSocket socket, Around around) {
            return item(
                    socket.id(),
                    socket.name(),
                    socket.request(),
                    socket.personal(),
                    socket.scripts(),
                    around,
                    List.of());
        }

        private RunItem item(
                @Nullable String id,
                String name,
                Request request,
                PersonalOptions personal,
                Scripts scripts,
                Around around,
                List<AnswerFile> answerFiles) {
            return new RunItem(
                    id == null ? String.valueOf(number) : id,
                    name,
                    around.folders,
                    request.auth() instanceof Auth.Inherit ? request.with(around.auth) : request,
                    personal,
                    new ScriptLayers(around.scripts, new ScriptLayers.Layer(name, scripts)),
                    around.variables,
                    answerFiles);
        }
    }
}
