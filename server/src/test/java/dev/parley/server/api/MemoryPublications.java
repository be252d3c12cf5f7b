package dev.parley.server.api;

import dev.parley.engine.docs.PublicationStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Publications in memory. */
public final class MemoryPublications implements PublicationStore {

    private final Map<String, Kept> all = new HashMap<>();

    @Override
    public Optional<Kept> read(String project) {
        return Optional.ofNullable(all.get(project));
    }

    @Override
    public Optional<Kept> at(String address) {
        return all.values().stream()
                .filter(each -> each.publication().address().equals(address))
                .findFirst();
    }

    @Override
    public void save(Kept kept) {
        all.put(kept.project(), kept);
    }
}
