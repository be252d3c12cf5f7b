package dev.parley.description.pattern;

import dev.parley.description.pattern.CharacterSet.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/** Looks for a shortest text in which some expressions are found and another one is not. Used once. */
final class TextSearch {

    /** Places of texts that are looked at, times the states in them: some tens of milliseconds. */
    private static final int PATIENCE = 300_000;

    /** Characters that people read best, and the first ones of all kinds. */
    private static final String USUAL = "a0Abz1-_. \n";

    /** Where all expressions are behind a text, the one that is not to be found last. */
    private record Place(List<BitSet> states, String text) {}

    private final List<Automaton> automata;
    private final int[] characters;
    private final Queue<Place> open = new ArrayDeque<>();
    private final Set<List<BitSet>> seen = new HashSet<>();
    private int patience = PATIENCE;

    private TextSearch(List<Automaton> automata) {
        this.automata = automata;
        var sets = automata.stream().flatMap(Automaton::sets).distinct().toList();
        this.characters = kinds(sets);
    }

    static Inclusion between(List<Expression> found, Expression missed) {
        List<Automaton> automata = new ArrayList<>();
        for (var each : found) if (!add(automata, each)) return new Inclusion.Unknown();
        if (!add(automata, missed)) return new Inclusion.Unknown();
        return new TextSearch(automata).search();
    }

    private static boolean add(List<Automaton> automata, Expression expression) {
        var automaton = Automaton.of(expression);
        if (automaton != null) automata.add(automaton);
        return automaton != null;
    }

    private Inclusion search() {
        enter(automata.stream().map(Automaton::start).toList(), "");
        while (!open.isEmpty()) {
            var place = open.remove();
            if (isFitting(place)) return new Inclusion.Without(place.text());
            patience -= characters.length * cost(place);
            if (patience < 0) return new Inclusion.Unknown();
            for (int character : characters) {
                List<BitSet> next = new ArrayList<>();
                for (int i = 0; i < automata.size(); i++) {
                    next.add(automata.get(i).next(place.states().get(i), character));
                }
                enter(next, place.text() + Character.toString(character));
            }
        }
        return new Inclusion.Whole();
    }

    private static int cost(Place place) {
        return place.states().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** What is found already cannot be missed any more, and what is nowhere not be found. */
    private void enter(List<BitSet> states, String text) {
        boolean lost = states.subList(0, states.size() - 1).stream().anyMatch(BitSet::isEmpty);
        if (!lost && !Automaton.isFound(states.getLast()) && seen.add(states)) open.add(new Place(states, text));
    }

    private boolean isFitting(Place place) {
        boolean empty = place.text().isEmpty();
        for (int i = 0; i < automata.size(); i++) {
            boolean missed = i == automata.size() - 1;
            if (automata.get(i).isFoundAtEnd(place.states().get(i), empty) == missed) return false;
        }
        return true;
    }

    /** One character of each kind that the sets tell apart. */
    private static int[] kinds(Collection<CharacterSet> sets) {
        Set<Integer> borders = new TreeSet<>(Set.of(0, Character.MAX_SURROGATE + 1));
        for (var set : sets) {
            for (Range range : set.ranges()) {
                borders.add(range.first());
                borders.add(range.last() + 1);
            }
        }
        List<Integer> candidates = new ArrayList<>();
        USUAL.chars().forEach(candidates::add);
        borders.stream().filter(each -> each > ' ').forEach(candidates::add);
        candidates.addAll(borders);
        Map<BitSet, Integer> kinds = new LinkedHashMap<>();
        for (int each : candidates) {
            if (!CharacterSet.ALL.contains(each)) continue;
            var kind = new BitSet();
            int index = 0;
            for (var set : sets) kind.set(index++, set.contains(each));
            kinds.putIfAbsent(kind, each);
        }
        return kinds.values().stream().mapToInt(Integer::intValue).toArray();
    }
}
