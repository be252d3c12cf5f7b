package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Schemas that hold for the same value, all of them: none allow anything.
 *
 * @param at where they are looked for: the first of them, or what has none
 * @param spent lists of alternatives in them of which one was chosen, so that they say no more
 * @param kept the types of which they are asked: all but where a part of what they allow is meant
 */
record Schemas(Located at, List<Located> all, List<Located> spent, Set<Type> kept) {

    Schemas {
        all = List.copyOf(all);
        spent = List.copyOf(spent);
        kept = Set.copyOf(kept);
    }

    private Schemas(Located at, List<Located> all, List<Located> spent) {
        this(at, all, spent, Type.all());
    }

    /** None. */
    static Schemas none(Located at) {
        return new Schemas(at, List.of(), List.of());
    }

    /** Those that are given; one that is nothing but a reference stands for what it leads to. */
    static Schemas of(Located at, List<Located> given) {
        var meant = given.stream().map(Schemas::meant).distinct().toList();
        return meant.isEmpty() ? none(at) : new Schemas(meant.getFirst(), meant, List.of());
    }

    static Schemas of(Located schema) {
        return of(schema, List.of(schema));
    }

    /** The one that stands at a key of something, or none. */
    static Schemas in(Located owner, String key) {
        return owner.child(key).map(Schemas::of).orElseGet(() -> none(owner));
    }

    private static Located meant(Located schema) {
        boolean bare = schema.reference().isPresent() && (schema.node().size() == 1 || Dialect.ignoresSiblings(schema));
        return bare && schema.follow() instanceof Resolution.Found(Located target) ? target : schema;
    }

    /** These with one of the alternatives that they list. */
    Schemas with(Located alternatives, Located chosen) {
        var together = new ArrayList<>(all);
        var meant = meant(chosen);
        if (!together.contains(meant)) together.add(meant);
        var more = new ArrayList<>(spent);
        more.add(alternatives);
        return new Schemas(meant, together, more, kept);
    }

    /** These, for values of the given types alone. */
    Schemas of(Set<Type> types) {
        return new Schemas(at, all, spent, types);
    }

    /** Whether only some of the types that they allow are meant. */
    boolean isPart() {
        return kept.size() < Type.values().length;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether they allow whatever there is, as they stand. */
    boolean open() {
        return all.stream()
                .allMatch(each -> each.node().isBoolean()
                        ? each.node().booleanValue()
                        : each.node().isEmpty());
    }

    /** Whether they allow nothing, as they stand. */
    boolean closed() {
        return all.stream()
                .anyMatch(each -> each.node().isBoolean() && !each.node().booleanValue());
    }
}
