package dev.parley.cli.sync;

import dev.parley.engine.project.ProjectTexts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A project that a folder is brought together with, wherever it is kept. Confined to one thread. */
interface SyncedProject {

    /** Number of its newest change. */
    long sequence() throws IOException, InterruptedException;

    /** Its files. */
    ProjectTexts.Files read() throws IOException, InterruptedException;

    /**
     * Gives files other texts, all or none.
     *
     * @param sequence of the project that they were made for
     * @throws dev.parley.engine.project.EditConflict when the project was changed since
     * @throws dev.parley.description.problem.ProblemException when one cannot stand there
     */
    void write(long sequence, Map<String, Optional<String>> texts) throws IOException, InterruptedException;
}
