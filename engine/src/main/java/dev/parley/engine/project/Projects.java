package dev.parley.engine.project;

import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.secret.SecretBox;
import dev.parley.engine.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The projects and all that is saved in them. Thread-safe; blocks.
 *
 * <p>Wrong input ends in a {@link dev.parley.description.problem.ProblemException}, an unknown id in a
 * {@link NotFoundException}, an overlap with another's change in an {@link EditConflict}, and a store that cannot keep a change in a
 * {@link dev.parley.engine.store.StoreException}; then nothing was changed.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Projects {

    public Projects(ProjectStore store, SecretBox box, Clock clock, RandomGenerator random) {}

    /** All projects by name. */
    public List<Project> all() {
        throw new UnsupportedOperationException();
    }

    /** A project. */
    public Project read(String project) {
        throw new UnsupportedOperationException();
    }

    /** Makes an empty project. */
    public Project create(String name, String author) {
        throw new UnsupportedOperationException();
    }

    /** Renames a project. */
    public Project rename(String project, String name, String author) {
        throw new UnsupportedOperationException();
    }

    /** Deletes a project with all that is in it. */
    public void delete(String project, String author) {
        throw new UnsupportedOperationException();
    }

    /** Folders and endpoints in their order. */
    public Tree tree(String project) {
        throw new UnsupportedOperationException();
    }

    /** An endpoint. */
    public Endpoint endpoint(String project, String id) {
        throw new UnsupportedOperationException();
    }

    /** Saves a new endpoint. */
    public Endpoint create(String project, NewEndpoint endpoint, String author) {
        throw new UnsupportedOperationException();
    }

    /** Saves a request that was made from the revision; what was changed since and does not overlap is kept. */
    public Endpoint save(String project, String id, long revision, WebSocketRequest request, String author) {
        throw new UnsupportedOperationException();
    }

    /** Renames an endpoint, or moves it to a folder or place. */
    public Endpoint move(String project, String id, EndpointMove move, String author) {
        throw new UnsupportedOperationException();
    }

    /** Makes a copy of an endpoint beside it. */
    public Endpoint duplicate(String project, String id, String author) {
        throw new UnsupportedOperationException();
    }

    /** Deletes an endpoint. */
    public Change delete(String project, String id, String author) {
        throw new UnsupportedOperationException();
    }

    /** Makes an empty folder. */
    public Tree createFolder(String project, String path, String author) {
        throw new UnsupportedOperationException();
    }

    /** Renames or moves a folder with all that is in it. */
    public Tree moveFolder(String project, String from, String to, String author) {
        throw new UnsupportedOperationException();
    }

    /** Deletes a folder with all that is in it. */
    public Change deleteFolder(String project, String path, String author) {
        throw new UnsupportedOperationException();
    }

    /** The changes after a sequence number, oldest first. */
    public List<Change> feed(String project, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Takes a change back by a new change. */
    public Change undo(String project, long sequence, String author) {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells of each change after it was kept, in order and one at a time, on the thread that made it: the listener must not block.
     * Changes from before the subscription come by {@link #feed}.
     */
    public Subscription subscribe(String project, Consumer<Change> listener) {
        throw new UnsupportedOperationException();
    }

    /** The standard documents of a project. */
    public List<Document> documents(String project) {
        throw new UnsupportedOperationException();
    }

    /** The source text of a document. */
    public String document(String project, String name) {
        throw new UnsupportedOperationException();
    }

    /** The variables; values of secrets are left out. */
    public Variables variables(String project) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the variables, from the sequence that they were read at. */
    public Variables saveVariables(String project, long sequence, List<Variable> variables, String author) {
        throw new UnsupportedOperationException();
    }

    /** Makes the sample project, once in the life of a store. */
    public void createSampleOnce(String author) {
        throw new UnsupportedOperationException();
    }
}
