package dev.parley.description.variables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The variables that are known at a place. Each look-up of a built-in name may give another value. */
public interface VariableSource {

    /** No variables. */
    VariableSource NONE = of(Map.of());

    /** What the name stands for, or nothing when it is not known. */
    @Nullable
    Value find(String name);

    /** Whether the name is known; where names that are not stand for themselves, {@link #find} gives something nevertheless. */
    default boolean knows(String name) {
        return find(name) != null;
    }

    /** All known names; of names that are equally near to a slip, the first is proposed. */
    List<String> names();

    /** Variables of a map, in its order. */
    static VariableSource of(Map<String, Value> values) {
        var copy = new LinkedHashMap<>(values);
        return new VariableSource() {
            @Override
            public @Nullable Value find(String name) {
                return copy.get(name);
            }

            @Override
            public List<String> names() {
                return List.copyOf(copy.keySet());
            }
        };
    }

    /** These variables and, behind them, wider ones whose names they hide. */
    default VariableSource within(VariableSource wider) {
        VariableSource narrow = this;
        return new VariableSource() {
            @Override
            public @Nullable Value find(String name) {
                Value found = narrow.find(name);
                return found == null ? wider.find(name) : found;
            }

            @Override
            public boolean knows(String name) {
                return narrow.knows(name) || wider.knows(name);
            }

            @Override
            public List<String> names() {
                SequencedSet<String> all = new LinkedHashSet<>(wider.names());
                all.addAll(narrow.names());
                return new ArrayList<>(all);
            }
        };
    }
}
