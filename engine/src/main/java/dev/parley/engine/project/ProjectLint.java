package dev.parley.engine.project;

import java.util.List;

/**
 * What the rules find wrong in a project.
 *
 * @param own whether they are the project's own rules
 * @param problems in the order of the documents
 * @param unread ids of parts whose drafts cannot be read: what is saved was looked at in their place
 */
public record ProjectLint(boolean own, List<ProjectProblem> problems, List<String> unread) {

    public ProjectLint {
        problems = List.copyOf(problems);
        unread = List.copyOf(unread);
    }
}
