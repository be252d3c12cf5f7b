package dev.parley.server.api;

import dev.parley.engine.docs.Publication;
import dev.parley.engine.docs.PublicationChange;
import dev.parley.engine.docs.PublicationStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Publications in memory. */
public final class MemoryPublications implements PublicationStore {

    private final Map<String, Kept> all = new HashMap<>();
    private final Map<String, List<Said>> said = new HashMap<>();

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
    public void save(Kept kept, List<Said> said) {
        all.put(kept.project(), kept);
        this.said.computeIfAbsent(kept.project(), _ -> new ArrayList<>()).addAll(said);
    }

    @Override
    public List<PublicationChange> changes(String project, int limit) {
        List<PublicationChange> changes = new ArrayList<>();
        for (Said each : said.getOrDefault(project, List.of())) {
            changes.add(new PublicationChange(changes.size() + 1L, each.at(), each.author(), each.summary()));
        }
        return changes.reversed().stream().limit(limit).toList();
    }

    @Override
    public Optional<Publication> after(String project, long number) {
        return said.getOrDefault(project, List.of()).stream()
                .skip(number - 1)
                .findFirst()
                .map(Said::publication);
    }
}
