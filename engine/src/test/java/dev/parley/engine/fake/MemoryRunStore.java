package dev.parley.engine.fake;

import dev.parley.description.problem.Problem;
import dev.parley.engine.run.RunData;
import dev.parley.engine.run.RunPage;
import dev.parley.engine.run.RunQuery;
import dev.parley.engine.run.RunStep;
import dev.parley.engine.run.RunStore;
import dev.parley.engine.run.RunView;
import dev.parley.engine.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs in memory. Thread-safe. */
public final class MemoryRunStore implements RunStore {

    private final Map<String, RunView> runs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, RunData> data = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, List<RunStep>> steps = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile boolean full;

    /** Whether it has no room from now on. */
    public void full(boolean now) {
        full = now;
    }

    @Override
    public void begin(RunView run) {
        runs.put(run.id(), run);
        steps.put(run.id(), new ArrayList<>());
        if (run.wish().data() != null) {
            data.put(run.id(), run.wish().data());
        }
    }

    @Override
    public void save(RunView run, int from, List<RunStep> more) {
        if (full) {
            throw new StoreException(
                    Problem.of("disk-full", "The disk is full"), new IOException("No space left on device"));
        }
        List<RunStep> known = steps.getOrDefault(run.id(), new ArrayList<>());
        if (known.size() != from) {
            throw new IllegalStateException("Step " + from + " comes behind " + known.size());
        }
        known.addAll(more);
        runs.replace(run.id(), run);
    }

    @Override
    public @Nullable RunView find(String id) {
        return runs.get(id);
    }

    @Override
    public @Nullable String data(String id) {
        RunData kept = data.get(id);
        return kept == null ? null : kept.text();
    }

    @Override
    public List<RunStep> steps(String id, int from, int most) {
        List<RunStep> known = steps.getOrDefault(id, List.of());
        int begin = Math.min(from, known.size());
        return List.copyOf(known.subList(begin, Math.min(known.size(), begin + most)));
    }

    @Override
    public RunPage list(RunQuery query) {
        List<RunView> found = new ArrayList<>(runs.values())
                .reversed().stream()
                        .filter(run -> run.wish().project().equals(query.project()))
                        .filter(run -> run.wish()
                                .folder()
                                .toLowerCase(Locale.ROOT)
                                .contains(query.text().toLowerCase(Locale.ROOT)))
                        .dropWhile(run -> query.before() != null && !run.id().equals(query.before()))
                        .skip(query.before() == null ? 0 : 1)
                        .toList();
        boolean more = found.size() > query.limit();
        return new RunPage(more ? found.subList(0, query.limit()) : found, more);
    }

    @Override
    public List<RunView> unended() {
        return runs.values().stream().filter(run -> run.endedAt() == null).toList();
    }

    @Override
    public void delete(String id) {
        runs.remove(id);
        steps.remove(id);
        data.remove(id);
    }
}
