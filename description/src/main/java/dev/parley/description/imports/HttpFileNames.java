package dev.parley.description.imports;

import dev.parley.description.variables.Template;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables that a request of such a file speaks of: by itself, or through those that files define ({@code @name = {{other}}}). */
final class HttpFileNames {

    private final Map<String, Set<String>> within = new HashMap<>();

    /** Takes in what the variables of a text speak of. */
    void know(String text) {
        text.lines().map(String::strip).map(HttpFileBlock.VARIABLE::matcher).forEach(line -> {
            if (line.matches())
                within.computeIfAbsent(line.group(1), _ -> new LinkedHashSet<>())
                        .addAll(Template.parse(line.group(2)).names());
        });
    }

    /** Those of texts. */
    Set<String> of(List<String> texts) {
        var names = new LinkedHashSet<String>();
        texts.forEach(text -> names.addAll(Template.parse(text).names()));
        var open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            for (var inner : within.getOrDefault(open.poll(), Set.of())) if (names.add(inner)) open.add(inner);
        }
        return names;
    }
}
