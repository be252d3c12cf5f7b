package dev.parley.engine.run;

import java.util.Collection;
import java.util.Set;

/**
 * Which requests of a run are chosen by their tags.
 *
 * @param wanted of which a request has one at least; none for any request
 * @param unwanted of which it has none
 */
public record RunTags(Set<String> wanted, Set<String> unwanted) {

    /** Chooses every request. */
    public static final RunTags ANY = new RunTags(Set.of(), Set.of());

    public RunTags {
        wanted = Set.copyOf(wanted);
        unwanted = Set.copyOf(unwanted);
    }

    boolean choose(Collection<String> tags) {
        return (wanted.isEmpty() || tags.stream().anyMatch(wanted::contains))
                && tags.stream().noneMatch(unwanted::contains);
    }
}
