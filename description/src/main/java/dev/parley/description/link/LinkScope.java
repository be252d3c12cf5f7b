package dev.parley.description.link;

import dev.parley.description.link.Expressions.Proposal;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Uses;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges that a link or a callback of OpenAPI belongs to: one, or those of all that use it where it is shared.
 *
 * @param links never empty
 */
record LinkScope(List<Link> links) {

    private static final int MOST_STEPS = 4;
    /** Uses beyond these hardly have anything else to propose. */
    private static final int MOST_USES = 100;

    LinkScope {
        links = List.copyOf(links);
    }

    /** Those of a place in a document. */
    static LinkScope at(Located place) {
        var used = new Around(place.description())
                .of(place, 0)
                .distinct()
                .limit(MOST_USES)
                .toList();
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

    /** Looks for what uses shared things of one description, of which it reads once who uses what. */
    private static final class Around {

        private final Description description;
        private final Set<Located> seen = new HashSet<>();
        private @Nullable Uses uses;

        Around(Description description) {
            this.description = description;
        }

        Stream<Link> of(Located place, int steps) {
            var here = Link.at(place);
            if (here.operation() != null) return Stream.of(here);
            var tokens = place.pointer().tokens();
            boolean shared = tokens.size() > 2 && tokens.getFirst().equals("components");
            if (!shared || steps == MOST_STEPS || !seen.add(place)) return Stream.empty();
            var response = here.response();
            return uses().of(Link.around(place, 3)).stream()
                    .flatMap(use -> of(use.at(), steps + 1))
                    .map(link -> response == null ? link : new Link(link.operation(), response));
        }

        private Uses uses() {
            if (uses == null) uses = Uses.of(description);
            return uses;
        }
    }
}
