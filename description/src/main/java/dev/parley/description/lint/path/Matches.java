package dev.parley.description.lint.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what many paths mean in a description, all on one walk. What is reached a second time, by references, is not looked at again by
 * the paths that have seen it, but for those that mean its key, or what it stands in.
 */
public final class Matches {

    private static final int MOST_ABOVE = 3;

    /** By so many ways, over several levels, is a node told apart: there are as many as the product of what refers to what refers to it. */
    private static final int MOST_WAYS = 20;

    private final List<GivenPath> paths;
    private final Automaton automaton;
    private final List<@Nullable Matches> rests;

    /** Levels above a node by which it is told apart when it is reached again, since paths may mean them from below it. */
    private final int above;

    /** What hears of matches. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A path means something.
         *
         * @param path index of the path
         * @param key whether it means the key, and not what stands there
         */
        void matched(int path, Seen seen, boolean key);
    }

    public Matches(List<GivenPath> paths) {
        this.paths = List.copyOf(paths);
        this.automaton =
                new Automaton(paths.stream().map(each -> each.legs().getFirst()).toList());
        this.above = paths.stream().mapToInt(Matches::above).max().orElse(0);
        this.rests = new ArrayList<>();
        for (var path : paths) {
            var rest = path.legs().subList(1, path.legs().size());
            rests.add(rest.isEmpty() ? null : new Matches(List.of(new GivenPath(path.text(), rest))));
        }
    }

    /** No more than three: what is referred to a thousand times, by what is itself, is looked at once for each way. */
    private static int above(GivenPath path) {
        var leg = path.legs().getFirst();
        int up = leg.parents() + (leg.key() ? 1 : 0) - 1 + climbed(path);
        return Math.clamp(up, path.text().contains("@parentProperty") ? 1 : 0, MOST_ABOVE);
    }

    /** Levels that a path may go up behind its first leg. */
    private static int climbed(GivenPath path) {
        var rest = path.legs().subList(1, path.legs().size());
        int levels = rest.stream()
                .mapToInt(each -> each.parents() + (each.key() ? 1 : 0))
                .sum();
        return Math.clamp(levels, path.text().contains("@parent") ? 1 : 0, MOST_ABOVE);
    }

    /** Finds all from a node on. */
    public void find(Seen from, Listener listener) {
        new Walk(listener).from(from);
    }

    private final class Walk {

        private final Listener listener;
        private final ArrayDeque<Stop> open = new ArrayDeque<>();
        private final IdentityHashMap<JsonNode, Object> done = new IdentityHashMap<>();
        private final IdentityHashMap<JsonNode, Set<Object>> ways = new IdentityHashMap<>();
        private final Set<Object> begun = new HashSet<>();

        Walk(Listener listener) {
            this.listener = listener;
        }

        void from(Seen root) {
            open.push(new Stop(root, automaton.start()));
            while (!open.isEmpty()) {
                visit(open.pop());
            }
        }

        private void visit(Stop stop) {
            for (int path : stop.active().ended()) {
                end(path, stop.seen());
            }
            if (!stop.active().goesOn()) {
                return;
            }
            var children = stop.seen().children();
            for (int i = children.size() - 1; i >= 0; i--) {
                var child = children.get(i);
                var active = stop.active().at(child, i, children.size());
                boolean matters = active.ended().length > 0
                        || (active.goesOn() && child.node().isContainer());
                if (!matters) {
                    continue;
                }
                if (isNew(child, active)) {
                    open.push(new Stop(child, active));
                } else {
                    endAgain(child, active);
                }
            }
        }

        /** What is reached again is what it was, but its key and what it stands in are others. */
        private void endAgain(Seen child, Automaton.Active active) {
            for (int path : active.ended()) {
                var leg = paths.get(path).legs().getFirst();
                if (leg.key() || leg.parents() > 0) {
                    end(path, child);
                }
            }
        }

        /** Whether the states were not here before; scalars are not kept in mind, since their mapping or list is. */
        private boolean isNew(Seen child, Automaton.Active active) {
            var node = child.node();
            if (!node.isContainer() || node.isEmpty()) {
                return true;
            }
            boolean fresh = isAdded(node, above == 0 ? active : state(child, active, 1));
            if (above < 2) {
                return fresh;
            }
            var further = ways.computeIfAbsent(node, _ -> new HashSet<>());
            boolean another = (fresh || further.size() < MOST_WAYS) && further.add(state(child, active, above));
            return fresh || another;
        }

        @SuppressWarnings("unchecked")
        private boolean isAdded(JsonNode node, Object state) {
            return switch (done.get(node)) {
                case null -> {
                    done.put(node, state);
                    yield true;
                }
                case Set<?> several -> ((Set<Object>) several).add(state);
                case Object one -> {
                    if (one.equals(state)) yield false;
                    done.put(node, new HashSet<>(List.of(one, state)));
                    yield true;
                }
            };
        }

        /** The states with so many levels of the way on which they were reached. */
        private List<Object> state(Seen child, Automaton.Active active, int levels) {
            var state = new ArrayList<Object>(List.of(active));
            addWay(child, levels, state);
            return state;
        }

        private void addWay(Seen child, int levels, List<Object> state) {
            var here = child;
            for (int level = 0; level < levels; level++) {
                var parent = here.parent();
                if (parent == null) {
                    break;
                }
                state.addAll(List.of(here.key(), parent.at().file(), parent.at().pointer()));
                here = parent;
            }
        }

        private void end(int path, Seen seen) {
            var leg = paths.get(path).legs().getFirst();
            @Nullable Seen meant = seen;
            for (int i = 0; i < leg.parents() && meant != null; i++) {
                meant = meant.parent();
            }
            if (meant == null) {
                return;
            }
            var rest = rests.get(path);
            if (rest == null) {
                listener.matched(path, meant, leg.key());
            } else if (begins(path, meant)) {
                rest.find(meant, (_, found, key) -> listener.matched(path, found, key));
            }
        }

        /** Whether what a path means behind a node is not looked for already: from there, by that way as far as it goes up again. */
        private boolean begins(int path, Seen from) {
            var state = new ArrayList<Object>(
                    List.of(path, from.at().file(), from.at().pointer()));
            addWay(from, climbed(paths.get(path)), state);
            return begun.add(state);
        }
    }

    private record Stop(Seen seen, Automaton.Active active) {}
}
