package dev.parley.engine.project;

import dev.parley.engine.time.Clock;
import java.util.List;
import java.util.Optional;

/** The project that a store begins with. */
record SampleProject(ProjectStore store, Workspace workspace, Beginning beginning, Clock clock) {

    private static final String MADE = "sample project";

    /** Makes it, if it was never made in this store. */
    Optional<Project> makeOnce(String author) {
        if (store.read(rows -> rows.noted(MADE))) {
            return Optional.empty();
        }
        Project project = new Project(workspace.id(), Sample.NAME, 0, clock.now());
        List<Part> parts = beginning.of(Sample.asyncApi(), Sample.openApi());
        return store.write(rows -> {
            if (rows.noted(MADE)) {
                return Optional.empty();
            }
            rows.note(MADE);
            workspace.begin(rows, project, author, parts);
            return rows.project(project.id());
        });
    }
}
