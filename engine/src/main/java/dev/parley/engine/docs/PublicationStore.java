package dev.parley.engine.docs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps how the documentation of projects is published. Thread-safe; blocks. */
public interface PublicationStore {

    /**
     * What is kept of a project.
     *
     * @param password its hash; empty without one
     */
    record Kept(String project, Publication publication, String password) {}

    /** What is kept of a project, if anything is. */
    Optional<Kept> read(String project);

    /** What is kept under an address. */
    Optional<Kept> at(String address);

    /**
     * What becomes an entry of the history.
     *
     * @param publication as the change left it
     */
    record Said(Instant at, String author, String summary, Publication publication) {}

    /** Keeps it in the place of what was there, and adds to the history, whose oldest entries go when there are very many: all or nothing. */
    void save(Kept kept, List<Said> said);

    /** The history, the newest first, at most so many. */
    List<PublicationChange> changes(String project, int limit);

    /** What a change left. */
    Optional<Publication> after(String project, long number);
}
