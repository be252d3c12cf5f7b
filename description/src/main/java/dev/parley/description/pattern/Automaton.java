package dev.parley.description.pattern;

import dev.parley.description.pattern.Expression.Border;
import dev.parley.description.pattern.Expression.Either;
import dev.parley.description.pattern.Expression.One;
import dev.parley.description.pattern.Expression.Repeated;
import dev.parley.description.pattern.Expression.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for an expression in a text, character by character, in all ways at once. */
final class Automaton {

    private static final int MOST = 2_000;
    private static final int LOOKING = 0;
    private static final int FOUND = 1;

    /** A way on: past a character, a border, or nothing. */
    private record Step(int to, @Nullable Expression past) {}

    private final List<List<Step>> states = new ArrayList<>();
    private final BitSet live = new BitSet();
    private boolean large;

    private Automaton(Expression expression) {
        var any = new One(CharacterSet.ALL);
        add();
        add();
        step(LOOKING, LOOKING, any);
        step(FOUND, FOUND, any);
        build(expression, LOOKING, FOUND);
        live.set(FOUND);
        live();
    }

    /** From where it may still be found behind the first character. */
    private void live() {
        int known;
        do {
            known = live.cardinality();
            for (int state = states.size() - 1; state >= 0; state--) {
                boolean leads =
                        states.get(state).stream().anyMatch(step -> step.past() != Border.START && live.get(step.to()));
                if (leads) live.set(state);
            }
        } while (live.cardinality() > known);
    }

    /** Nothing for one that needs too many states. */
    static @Nullable Automaton of(Expression expression) {
        var automaton = new Automaton(expression);
        return automaton.large ? null : automaton;
    }

    private int add() {
        if (states.size() >= MOST) {
            large = true;
            return FOUND;
        }
        states.add(new ArrayList<>(2));
        return states.size() - 1;
    }

    private void step(int from, int to, @Nullable Expression past) {
        states.get(from).add(new Step(to, past));
    }

    private void build(Expression expression, int from, int to) {
        if (large) return;
        switch (expression) {
            case One _, Border _ -> step(from, to, expression);
            case Either(var choices) -> choices.forEach(each -> build(each, from, to));
            case Sequence(var parts) -> {
                int here = from;
                for (var part : parts) here = built(part, here);
                step(here, to, null);
            }
            case Repeated(var inner, int least, int most) -> repeat(inner, least, most, from, to);
        }
    }

    private int built(Expression expression, int from) {
        int to = add();
        build(expression, from, to);
        return to;
    }

    private void repeat(Expression inner, int least, int most, int from, int to) {
        int here = from;
        for (int i = 0; i < least && !large; i++) here = built(inner, here);
        if (most == Repeated.ENDLESS) {
            int loop = add();
            step(here, loop, null);
            build(inner, loop, loop);
            here = loop;
        }
        for (int i = least; i < most && !large; i++) {
            step(here, to, null);
            here = built(inner, here);
        }
        step(here, to, null);
    }

    /** The sets of characters that it tells apart. */
    Stream<CharacterSet> sets() {
        return states.stream()
                .flatMap(List::stream)
                .flatMap(step -> step.past() instanceof One(var set) ? Stream.of(set) : Stream.empty());
    }

    /** Where it is before the first character. */
    BitSet start() {
        var states = new BitSet();
        states.set(LOOKING);
        return reached(states, true, false);
    }

    /** Where it is behind one more character; nowhere, where it cannot be found any more. */
    BitSet next(BitSet from, int character) {
        var to = new BitSet();
        from.stream().forEach(state -> {
            for (var step : states.get(state)) {
                if (step.past() instanceof One(var set) && set.contains(character)) to.set(step.to());
            }
        });
        var reached = reached(to, false, false);
        reached.and(live);
        return reached;
    }

    /** Whether it is found, whatever follows. */
    static boolean isFound(BitSet states) {
        return states.get(FOUND);
    }

    /** Whether it is found where the text ends here. */
    boolean isFoundAtEnd(BitSet states, boolean empty) {
        return reached(states, empty, true).get(FOUND);
    }

    private BitSet reached(BitSet from, boolean start, boolean end) {
        var reached = (BitSet) from.clone();
        var open = new ArrayDeque<Integer>();
        from.stream().forEach(open::add);
        while (!open.isEmpty()) {
            for (var step : states.get(open.remove())) {
                var past = step.past();
                boolean passes = past == null || (past == Border.START ? start : past == Border.END && end);
                if (passes && !reached.get(step.to())) {
                    reached.set(step.to());
                    open.add(step.to());
                }
            }
        }
        return reached;
    }
}
