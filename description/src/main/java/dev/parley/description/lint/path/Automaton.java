package dev.parley.description.lint.path;

import dev.parley.description.lint.path.GivenPath.Leg;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many legs as one machine: its states are how far each leg has come, so that one walk serves them all. The sets of states that really
 * occur are made when they are first met. Confined to one thread.
 */
final class Automaton {

    private final List<State> states = new ArrayList<>();
    private final Map<BitSet, Active> known = new HashMap<>();
    private final Active start;

    /** A place in a leg: before a step, or at its end. */
    private record State(int leg, @Nullable Step step) {}

    Automaton(List<Leg> legs) {
        var first = new BitSet();
        for (int leg = 0; leg < legs.size(); leg++) {
            first.set(states.size());
            for (var step : legs.get(leg).steps()) {
                states.add(new State(leg, step));
            }
            states.add(new State(leg, null));
        }
        start = active(first);
    }

    Active start() {
        return start;
    }

    private Active active(BitSet set) {
        return known.computeIfAbsent(set, each -> new Active(each));
    }

    /** A set of states. */
    final class Active {

        private final BitSet set;
        private final int[] ended;
        private final int[] choosing;
        private final boolean goesOn;
        private final Set<String> named = new HashSet<>();
        private final Map<String, Active> byName = new HashMap<>();
        private final Map<BitSet, Active> chosen = new HashMap<>();
        private @Nullable Active other;

        private Active(BitSet set) {
            this.set = set;
            this.ended = set.stream()
                    .filter(each -> states.get(each).step() == null)
                    .map(each -> states.get(each).leg())
                    .toArray();
            this.choosing = set.stream()
                    .filter(each -> isChoosing(states.get(each).step()))
                    .toArray();
            this.goesOn = ended.length < set.cardinality();
            set.stream().forEach(each -> {
                if (states.get(each).step() instanceof Step.Names names) {
                    named.addAll(names.names());
                }
            });
        }

        private static boolean isChoosing(@Nullable Step step) {
            return step instanceof Step.Filter || step instanceof Step.Slice;
        }

        /** The legs that end here. */
        int[] ended() {
            return ended;
        }

        /** Whether anything below may be meant. */
        boolean goesOn() {
            return goesOn;
        }

        private BitSet reached(@Nullable String key) {
            var reached = new BitSet();
            set.stream().forEach(each -> {
                switch (states.get(each).step()) {
                    case Step.Names names -> {
                        if (key != null && names.names().contains(key)) reached.set(each + 1);
                        if (names.deep()) reached.set(each);
                    }
                    case Step.All all -> {
                        reached.set(each + 1);
                        if (all.deep()) reached.set(each);
                    }
                    case Step.Slice slice -> {
                        if (slice.deep()) reached.set(each);
                    }
                    case Step.Filter filter -> {
                        if (filter.deep()) reached.set(each);
                    }
                    case null -> {}
                }
            });
            return reached;
        }

        /** Where it has come at a child. */
        Active at(Seen child, int index, int size) {
            var plain = plain(child.key());
            if (choosing.length == 0) {
                return plain;
            }
            BitSet more = null;
            for (int state : choosing) {
                if (takes(states.get(state).step(), child, index, size)) {
                    if (more == null) {
                        more = new BitSet();
                    }
                    more.set(state + 1);
                }
            }
            return more == null ? plain : plain.with(more);
        }

        private Active plain(String key) {
            if (named.contains(key)) {
                return byName.computeIfAbsent(key, each -> active(reached(each)));
            }
            var known = other;
            if (known == null) {
                known = active(reached(null));
                other = known;
            }
            return known;
        }

        private Active with(BitSet more) {
            return chosen.computeIfAbsent(more, each -> {
                var all = (BitSet) set.clone();
                all.or(each);
                return active(all);
            });
        }

        private static boolean takes(@Nullable Step step, Seen child, int index, int size) {
            return switch (step) {
                case Step.Filter filter -> filter.takes(child);
                case Step.Slice slice -> child.isItem() && slice.takes(index, size);
                case null, default -> false;
            };
        }
    }
}
