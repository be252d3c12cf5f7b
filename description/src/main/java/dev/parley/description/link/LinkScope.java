package dev.parley.description.link;

import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Uses;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges that a link or a callback of OpenAPI belongs to: one, or those of all that use it where it is shared.
 *
 * @param links never empty
 */
record LinkScope(List<Link> links) {

    /** Uses beyond these hardly have anything else to propose. */
    private static final int MOST_USES = 100;

    LinkScope {
        links = List.copyOf(links);
    }

    /** Those of a place in a document. */
    static LinkScope at(Located place) {
        var used = around(place);
        return new LinkScope(used.isEmpty() ? List.of(Link.at(place)) : used);
    }

    /** What has a value in one of them, the likeliest of the first before those of the next. */
    List<Proposal> proposals() {
        var all = new LinkedHashMap<String, Proposal>();
        for (var link : links) {
            for (var each : Expressions.of(link)) all.putIfAbsent(each.expression(), each);
        }
        return List.copyOf(all.values());
    }

    /** Those of the operations that a place is in, or that use the shared things around it, the nearest first. */
    private static List<Link> around(Located place) {
        var found = new LinkedHashSet<Link>();
        var met = new HashSet<Located>();
        var open = new ArrayDeque<Use>();
        open.add(new Use(place, null));
        Uses uses = null;
        while (!open.isEmpty() && found.size() < MOST_USES) {
            var use = open.poll();
            var link = use.link();
            if (link.operation() != null) {
                found.add(link);
            } else if (use.isShared() && met.add(Link.around(use.at(), 3))) {
                uses = uses == null ? Uses.of(place.description()) : uses;
                for (var each : uses.of(Link.around(use.at(), 3))) open.add(new Use(each.at(), link.response()));
            }
        }
        return List.copyOf(found);
    }

    /**
     * A place on the way to operations.
     *
     * @param response that was met before, and to which the link belongs
     */
    private record Use(Located at, @Nullable Located response) {

        boolean isShared() {
            var tokens = at.pointer().tokens();
            return tokens.size() > 2 && tokens.getFirst().equals("components");
        }

        Link link() {
            var here = Link.at(at);
            return response == null ? here : new Link(here.operation(), response);
        }
    }
}
