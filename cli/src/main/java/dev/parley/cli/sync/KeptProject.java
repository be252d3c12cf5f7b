package dev.parley.cli.sync;

import dev.parley.engine.project.ProjectTexts;
import dev.parley.engine.project.Projects;
import java.util.Map;
import java.util.Optional;

/** A project in a data directory of this machine. */
record KeptProject(Projects projects, String project) implements SyncedProject {

    private static final String PERSON = "local";

    @Override
    public long sequence() {
        return projects.read(project).sequence();
    }

    @Override
    public ProjectTexts.Files read() {
        return projects.texts().read(project);
    }

    @Override
    public void write(long sequence, Map<String, Optional<String>> texts) {
        projects.texts().write(project, sequence, texts, PERSON);
    }
}
