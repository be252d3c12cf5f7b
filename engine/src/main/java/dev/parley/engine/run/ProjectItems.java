package dev.parley.engine.run;

import dev.parley.description.document.Standard;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.project.ProjectTree;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Request;
import dev.parley.engine.credential.RequestPlace;
import dev.parley.engine.project.EndpointSummary;
import dev.parley.engine.project.Projects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of projects as runs take them. Thread-safe; blocks. */
record ProjectItems(Projects projects) {

    /**
     * Those of a project.
     *
     * @param chosen those that a run is asked for
     * @param all what its scripts may have run besides
     */
    record Items(List<RunItem> chosen, List<RunItem> all) {}

    /**
     * Those that a run is asked for.
     *
     * @throws ProblemException when there is none, or one that was asked for is not there
     */
    Items of(NewRun wish) {
        RunItems whole = RunItems.of(tree(wish), List.of());
        List<RunItem> all = whole.within(wish.folder()).items();
        List<RunItem> items = wish.endpoints().isEmpty() ? all : chosen(all, wish.endpoints());
        if (items.isEmpty()) {
            throw new ProblemException(
                    Problem.of("nothing-to-run", "There is no request in it").at("/folder"));
        }
        return new Items(withSecrets(wish.project(), items), withSecrets(wish.project(), whole.items()));
    }

    /** With the values of folders' secrets, which are in no document. */
    private List<RunItem> withSecrets(String project, List<RunItem> items) {
        Map<List<String>, Map<String, String>> values = new HashMap<>();
        return items.stream()
                .map(item -> item.with(values.computeIfAbsent(
                        item.folders(),
                        _ -> projects.environments().folderValues(new RequestPlace(project, item.id())))))
                .toList();
    }

    private static List<RunItem> chosen(List<RunItem> all, List<String> endpoints) {
        Map<String, RunItem> known = new LinkedHashMap<>();
        all.forEach(item -> known.put(item.id(), item));
        List<RunItem> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < endpoints.size(); i++) {
            RunItem item = known.get(endpoints.get(i));
            if (item == null) {
                problems.add(Problem.of("request-unknown", "A request that was chosen is not there any more")
                        .at("/endpoints/" + i));
            } else {
                items.add(item);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return items;
    }

    private ImportedFolder tree(NewRun wish) {
        String project = wish.project();
        StandardDocument document =
                StandardDocument.cut(Standard.OPENAPI, projects.document(project, "project.openapi.yaml"));
        List<ProjectTree.Placed> placed = new ArrayList<>();
        for (EndpointSummary each : projects.tree(project).endpoints()) {
            Request request = projects.endpoint(project, each.id()).request();
            placed.add(new ProjectTree.Placed(
                    each.id(), each.name(), each.folder(), List.of(), authorized(project, each.id(), request)));
        }
        return ProjectTree.of(document, placed);
    }

    /** With the credentials that are inherited, in words that may hold variables. */
    private Request authorized(String project, String endpoint, Request request) {
        return request.auth() instanceof Auth.Inherit
                ? request.with(projects.inherited(new RequestPlace(project, endpoint)))
                : request;
    }
}
