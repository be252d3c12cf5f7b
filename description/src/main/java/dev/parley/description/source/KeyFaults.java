package dev.parley.description.source;

import dev.parley.description.problem.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;

/** Looks for keys that a reader stumbles over. Used once. */
final class KeyFaults {

    private final String text;
    private final boolean yaml;
    private final IntFunction<Place.Position> positions;
    private final Deque<String> tokens = new ArrayDeque<>();
    private final List<KeyFault> found = new ArrayList<>();

    private KeyFaults(String text, boolean yaml, IntFunction<Place.Position> positions) {
        this.text = text;
        this.yaml = yaml;
        this.positions = positions;
    }

    /** @param positions of characters of the text */
    static List<KeyFault> of(String text, Syntax syntax, Spot root, IntFunction<Place.Position> positions) {
        var faults = new KeyFaults(text, syntax == Syntax.YAML, positions);
        faults.look(root);
        return List.copyOf(faults.found);
    }

    private void look(Spot spot) {
        switch (spot) {
            case Spot.Scalar _, Spot.Alias _ -> {}
            case Spot.Mapping mapping -> mapping(mapping);
            case Spot.Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    within(Integer.toString(i), items.items().get(i));
                }
            }
        }
    }

    private void mapping(Spot.Mapping mapping) {
        var keys = new HashSet<String>();
        for (var member : mapping.members()) {
            if (yaml) {
                var kind = YamlScalar.kind(text.substring(member.start(), member.keyEnd()), member.key());
                if (!kind.isEmpty())
                    add(KeyFault.Kind.NOT_TEXT, member, " is " + kind + ", and JSON has only texts as keys");
            }
            if (!keys.add(member.key())) add(KeyFault.Kind.TWICE, member, " stands here twice");
            within(member.key(), member.value());
        }
    }

    private void within(String token, Spot spot) {
        tokens.addLast(token);
        look(spot);
        tokens.removeLast();
    }

    private void add(KeyFault.Kind kind, Spot.Member member, String what) {
        var at = Pointer.of(tokens.toArray(String[]::new)).child(member.key());
        found.add(new KeyFault(kind, at, positions.apply(member.start()), "The key `" + member.key() + "`" + what));
    }
}
