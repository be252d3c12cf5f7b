package dev.parley.description.docs;

import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which pages speak of which schemas. Confined to one thread until it is first asked. */
final class Uses {

    /** A page and what it is about. */
    private record Spoken(Page page, Located at) {}

    private final Registry registry;
    private final List<Spoken> spoken = new ArrayList<>();
    private final Map<Reference, Optional<Located>> targets = new ConcurrentHashMap<>();
    private final Map<String, Set<Page>> users = new LinkedHashMap<>();
    private boolean walked;

    private record Reference(java.net.URI file, String text) {}

    Uses(Registry registry) {
        this.registry = registry;
    }

    void add(Page page, Located at) {
        spoken.add(new Spoken(page, at));
    }

    void add(Page page, Optional<Located> at) {
        at.ifPresent(there -> add(page, there));
    }

    /** Leaves out what a page speaks of. */
    void forget(Page page) {
        spoken.removeIf(each -> each.page().equals(page));
        users.values().forEach(each -> each.remove(page));
    }

    /** The pages that use the schema of that page, in their order. */
    synchronized List<Page> of(String path) {
        if (!walked) {
            var used = spoken.parallelStream()
                    .map(each -> used(each.at(), each.page()))
                    .toList();
            for (int i = 0; i < used.size(); i++) {
                for (var each : used.get(i)) {
                    users.computeIfAbsent(each, _ -> new LinkedHashSet<>())
                            .add(spoken.get(i).page());
                }
            }
            walked = true;
        }
        return List.copyOf(users.getOrDefault(path, Set.of()));
    }

    /** The paths of the pages of the schemas that a page speaks of. Without recursion: a tree may be deep, and references lead on. */
    private Set<String> used(Located from, Page page) {
        var all = new LinkedHashSet<String>();
        var seen = new HashSet<Located>();
        var open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            var here = open.removeLast();
            if (here.node().isContainer()) {
                for (var child : here.children()) {
                    if (child.node().isContainer()) open.add(child);
                }
            }
            here.reference().flatMap(text -> target(here, text)).ifPresent(target -> {
                var used = registry.page(target);
                if (used.isPresent()) {
                    if (!used.get().is(page)) all.add(used.get().path());
                } else if (seen.add(target)) {
                    open.add(target);
                }
            });
        }
        return all;
    }

    private Optional<Located> target(Located here, String text) {
        return targets.computeIfAbsent(
                new Reference(here.file(), text),
                _ -> here.step() instanceof Resolution.Found(Located found) ? Optional.of(found) : Optional.empty());
    }
}
