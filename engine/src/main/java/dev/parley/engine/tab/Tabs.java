package dev.parley.engine.tab;

import dev.parley.engine.project.Projects;
import dev.parley.engine.time.Clock;
import java.util.List;

/** The open tabs of a person in a project, kept by the server with their drafts. Thread-safe; blocks. */
public final class Tabs {

    private final TabStore store;
    private final Projects projects;
    private final Clock clock;

    public Tabs(TabStore store, Projects projects, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * The tabs in their order.
     *
     * @throws dev.parley.engine.project.NotFoundException when there is no such project
     */
    public List<Tab> all(String project, String person) {
        projects.read(project);
        return store.all(project, person);
    }

    /** Keeps the tab, and gives it as kept: {@code updatedAt} is now. */
    public Tab save(String project, String person, Tab tab) {
        projects.read(project);
        Tab kept = new Tab(
                tab.id(),
                tab.position(),
                tab.endpoint(),
                tab.revision(),
                tab.draft(),
                tab.personal(),
                tab.folder(),
                tab.session(),
                clock.now());
        store.save(project, person, kept);
        return kept;
    }

    /** Closes a tab and forgets its draft; a tab that is not there is closed already. */
    public void close(String project, String person, String id) {
        store.delete(project, person, id);
    }
}
