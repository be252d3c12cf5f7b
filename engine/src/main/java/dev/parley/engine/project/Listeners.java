package dev.parley.engine.project;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to be told of what happens to a thing. Thread-safe. */
final class Listeners<T> {

    private static final Logger LOG = System.getLogger(Listeners.class.getName());

    private final Map<String, List<Consumer<T>>> byThing = new ConcurrentHashMap<>();

    Subscription add(String thing, Consumer<T> listener) {
        byThing.compute(thing, (_, list) -> {
            List<Consumer<T>> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(listener);
            return all;
        });
        return () -> byThing.computeIfPresent(thing, (_, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    void tell(String thing, T news) {
        for (Consumer<T> listener : byThing.getOrDefault(thing, List.of())) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener failed", e);
            }
        }
    }
}
