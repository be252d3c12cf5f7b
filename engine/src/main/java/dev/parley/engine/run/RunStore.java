package dev.parley.engine.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps runs and what came of their requests. Thread-safe; its methods block. */
public interface RunStore {

    /** Keeps a new run, with its rows of data; such as are very long are not kept. */
    void begin(RunView run);

    /**
     * Keeps a run as it is now; what it was asked for stays as it was kept at first.
     *
     * @param from number of the first of the steps, from 0
     * @param steps those that were not kept yet
     */
    void save(RunView run, int from, List<RunStep> steps);

    /** A run as it was kept last, or none; without the rows of its data. */
    @Nullable
    RunView find(String id);

    /** The rows of data that a run was begun with, as text; none where they were not kept. */
    @Nullable
    String data(String id);

    /** Steps of a run, from a number on. */
    List<RunStep> steps(String id, int from, int most);

    /** A page of runs, newest first; without the requests that were chosen. */
    RunPage list(RunQuery query);

    /** Runs of this node without an end, of all projects. */
    List<RunView> unended();

    /** Forgets a run. */
    void delete(String id);
}
