package dev.parley.engine.docs;

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

    /** Keeps it in the place of what was there. */
    void save(Kept kept);
}
