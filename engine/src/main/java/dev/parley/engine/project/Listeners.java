package dev.parley.engine.project;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to be told of the changes of a project. Thread-safe. */
final class Listeners {

    private static final Logger LOG = System.getLogger(Listeners.class.getName());

    private final Map<String, List<Consumer<Change>>> byProject = new ConcurrentHashMap<>();

    Subscription add(String project, Consumer<Change> listener) {
        byProject.compute(project, (_, list) -> {
            List<Consumer<Change>> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(listener);
            return all;
        });
        return () -> byProject.computeIfPresent(project, (_, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    void tell(String project, Change change) {
        for (Consumer<Change> listener : byProject.getOrDefault(project, List.of())) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener of the change feed failed", e);
            }
        }
    }
}
