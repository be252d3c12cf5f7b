package dev.parley.description.docs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pages that a documentation leaves out: endpoints that are hidden, and schemas that nothing but those speaks of. */
final class Hiding {

    private final Set<String> hidden = new HashSet<>();

    private Hiding() {}

    static Hiding of(Shown shown, List<Descriptions> all, Uses uses, Registry registry) {
        var hiding = new Hiding();
        var left = new ArrayList<Page>();
        var kept = new ArrayList<Page>();
        for (var description : all) {
            for (var entry : description.endpoints()) (shown.hides(entry) ? left : kept).add(entry.page());
        }
        if (left.isEmpty()) return hiding;
        var schemas = all.stream()
                .flatMap(each -> each.schemas().stream())
                .map(Entry::page)
                .toList();
        var shownOnes = reached(kept, schemas, uses);
        var hiddenOnes = reached(left, schemas, uses);
        schemas.stream()
                .filter(each -> hiddenOnes.contains(each.path()) && !shownOnes.contains(each.path()))
                .forEach(left::add);
        for (var page : left) {
            hiding.hidden.add(page.path());
            registry.forget(page);
            uses.forget(page);
        }
        return hiding;
    }

    boolean shows(Page page) {
        return !hidden.contains(page.path());
    }

    /** The schemas that pages speak of, also by others. */
    private static Set<String> reached(List<Page> from, List<Page> schemas, Uses uses) {
        var reached = new HashSet<String>();
        from.forEach(each -> reached.add(each.path()));
        var open = new ArrayDeque<>(schemas);
        int since = 0;
        while (!open.isEmpty() && since < open.size()) {
            var schema = open.removeFirst();
            if (uses.of(schema.path()).stream().anyMatch(each -> reached.contains(each.path()))) {
                reached.add(schema.path());
                since = 0;
            } else {
                open.addLast(schema);
                since++;
            }
        }
        return reached;
    }
}
