package dev.parley.description.traffic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The names of an answer's members, those of inner ones behind a dot: what answers of one kind have in common. */
final class MemberNames {

    private static final int DEEPEST = 4;
    private static final int MOST = 200;
    private static final int MOST_VALUES = 20;

    private final Set<String> names = new LinkedHashSet<>();

    private MemberNames() {}

    static Set<String> of(JsonNode answer) {
        var found = new MemberNames();
        found.add(answer, "", 0);
        return found.names;
    }

    /** Those that any of the first values has. */
    static Set<String> of(List<JsonNode> values) {
        var found = new MemberNames();
        values.stream().limit(MOST_VALUES).forEach(each -> found.add(each, "", 0));
        return found.names;
    }

    /** How much of the fewer names is among the others, from 0 to 1: what is missing in one place speaks against nothing. */
    static double shared(Set<String> some, Set<String> others) {
        long both = some.stream().filter(others::contains).count();
        int fewer = Math.min(some.size(), others.size());
        return fewer == 0 ? 1 : (double) both / fewer;
    }

    /** The items of a list count as one. */
    private void add(JsonNode node, String before, int depth) {
        if (depth > DEEPEST || names.size() > MOST) return;
        if (node.isArray()) node.valueStream().limit(3).forEach(item -> add(item, before, depth + 1));
        for (var name : node.propertyNames()) {
            names.add(before + name);
            add(node.path(name), before + name + ".", depth + 1);
        }
    }

    /** Whether a name is that of a member of the answer itself. */
    static boolean isOuter(String name) {
        return name.indexOf('.') < 0;
    }
}
