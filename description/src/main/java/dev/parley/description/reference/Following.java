package dev.parley.description.reference;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows references from one place. Used once. */
final class Following {

    private static final int MOST_STEPS = 100;

    private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Located> way = new ArrayList<>();
    private int steps;

    /** To the end of the chain. */
    Resolution follow(Located from) {
        var passed = new ArrayList<JsonNode>();
        try {
            return chain(from, passed);
        } finally {
            passed.forEach(open::remove);
        }
    }

    private Resolution chain(Located from, List<JsonNode> passed) {
        var here = from;
        while (here.reference().isPresent()) {
            if (!open.add(here.node())) return circular(here, "leads back to itself");
            passed.add(here.node());
            if (++steps > MOST_STEPS) return circular(here, "leads on through more than " + MOST_STEPS + " others");
            var next = step(here);
            if (!(next instanceof Resolution.Found(Located target))) return next;
            here = target;
        }
        return new Resolution.Found(here);
    }

    Resolution follow(Located from, String reference) {
        var first = step(from, reference, Pointer.ROOT);
        return first instanceof Resolution.Found(Located target) ? follow(target) : first;
    }

    /** To what one reference says. */
    Resolution step(Located from) {
        return step(from, from.reference().orElseThrow(), Pointer.of("$ref"));
    }

    /**
     * The nodes that a reference leads past: what has its address, then one for each token of its pointer, of which the last is what it
     * means; nothing where it leads nowhere.
     */
    List<Located> way(Located from, String reference) {
        return step(from, reference, Pointer.ROOT) instanceof Resolution.Found ? List.copyOf(way) : List.of();
    }

    private Resolution step(Located from, String reference, Pointer place) {
        int hash = reference.indexOf('#');
        var address = hash < 0 ? reference : reference.substring(0, hash);
        var fragment = hash < 0 ? "" : Addresses.decoded(reference.substring(hash + 1));
        var leading = new Leading(from, reference, place);
        try {
            var resource = Resources.named(from, address);
            var found = inside(resource, fragment, leading);
            // Most programs know no $id: what is not in the schema that has one is meant in its file.
            boolean again = address.isEmpty() && resource.parent().isPresent() && !(found instanceof Resolution.Found);
            if (!again) return found;
            var wider = inside(resource.opened().root(), fragment, leading);
            return wider instanceof Resolution.Found ? wider : found;
        } catch (ProblemException unreadable) {
            return leading.broken(unreadable.problems().getFirst());
        }
    }

    /** A reference that is followed. */
    private record Leading(Located from, String reference, Pointer place) {

        Resolution broken(Problem problem) {
            return new Resolution.Broken(
                    from, problem.at(from.pointer().then(place).toString()));
        }

        Resolution missing(String what) {
            return broken(Problem.of("reference-unresolved", "`" + reference + "` leads nowhere: " + what));
        }
    }

    private Resolution inside(Located resource, String fragment, Leading leading) {
        if (fragment.isEmpty()) return found(List.of(resource));
        if (fragment.startsWith("/")) return walk(resource, Pointer.parse(fragment), leading);
        var anchor = resource.opened().anchor(Resources.base(resource), fragment);
        if (anchor != null) return found(List.of(anchor));
        var missing = leading.missing("there is no `$anchor` of that name");
        boolean slash = resource.descendant(Pointer.parse("/" + fragment)).isPresent();
        return slash && missing instanceof Resolution.Broken(Located at, Problem problem)
                ? new Resolution.Broken(at, problem.hint("A pointer begins with a slash: #/" + fragment))
                : missing;
    }

    /** Through references that stand on the way, too: the standards do not say so, but documents rely on it. */
    private Resolution walk(Located resource, Pointer pointer, Leading leading) {
        var passed = new ArrayList<>(List.of(resource));
        var here = resource;
        for (int i = 0; i < pointer.tokens().size(); i++) {
            var token = pointer.tokens().get(i);
            @Nullable Located next = here.child(token).orElse(null);
            if (next == null && here.reference().isPresent()) {
                var through = follow(here);
                if (!(through instanceof Resolution.Found(Located target))) return through;
                next = target.child(token).orElse(null);
            }
            if (next == null)
                return leading.missing(lacking(new Pointer(pointer.tokens().subList(0, i)), token));
            here = next;
            passed.add(here);
        }
        return found(passed);
    }

    private Resolution found(List<Located> passed) {
        way.clear();
        way.addAll(passed);
        return new Resolution.Found(passed.getLast());
    }

    private static String lacking(Pointer inside, String token) {
        return inside.isRoot() ? "there is no `" + token + "`" : "`" + inside + "` has no `" + token + "`";
    }

    private static Resolution circular(Located at, String how) {
        var problem = Problem.of("reference-circular", "`" + at.reference().orElse("") + "` " + how)
                .at(at.pointer().child("$ref").toString());
        return new Resolution.Circular(at, problem);
    }
}
