package dev.parley.description.traffic;

import dev.parley.description.document.Keys;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The names of what traffic adds. Each is found once, so that a proposal says the same by itself and with others, and may then be
 * chosen. Confined to one thread.
 */
final class Names {

    private final Map<String, FoundName> found = new LinkedHashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Set<FoundName> said = new LinkedHashSet<>();
    private Map<String, String> chosen = Map.of();

    /**
     * The name of something, which is free.
     *
     * @param owner what it is of, whatever names are chosen
     * @param taken names that others in the document have
     * @param free finds one beside those
     */
    FoundName find(
            FoundName.Kind kind,
            String within,
            String owner,
            Collection<String> taken,
            Function<Collection<String>, String> free) {
        return found.computeIfAbsent(kind + " " + within + " " + owner, _ -> {
            var all = this.taken.computeIfAbsent(kind + " " + within, _ -> new HashSet<>());
            all.addAll(taken);
            var name = free.apply(all);
            all.add(name);
            return new FoundName(kind, within, name, name);
        });
    }

    /** The name that it has. */
    String say(FoundName name) {
        var called = name.called(called(name));
        said.add(called);
        return called.name();
    }

    private String called(FoundName name) {
        return chosen.getOrDefault(name.id(), name.found());
    }

    /** What was said since the last time. */
    List<FoundName> said() {
        var all = List.copyOf(said);
        said.clear();
        return all;
    }

    /**
     * Gives other names; those of what was not found say nothing.
     *
     * @param others by ids
     * @throws ProblemException when one of them is no name, or that of another thing; its place is that of the id in {@code /names}
     */
    void choose(Map<String, String> others) {
        chosen = Map.copyOf(others);
        var problems = new ArrayList<Problem>();
        for (var name : found.values()) {
            var called = called(name);
            if (called.equals(name.found())) continue;
            var at = Pointer.of("names", name.id()).toString();
            if (!Keys.isKey(called))
                problems.add(Problem.of("name-invalid", "A name is of letters, digits, dots, dashes and underscores")
                        .at(at));
            else if (isTaken(name, called))
                problems.add(Problem.of("name-taken", "There is `" + called + "` already")
                        .at(at));
        }
        if (!problems.isEmpty()) throw new ProblemException(problems);
    }

    private boolean isTaken(FoundName name, String called) {
        boolean described = taken.getOrDefault(name.kind() + " " + name.within(), Set.of())
                        .contains(called)
                && found.values().stream()
                        .noneMatch(each -> each.isBeside(name) && each.found().equals(called));
        return described
                || found.values().stream()
                        .anyMatch(each -> !each.equals(name)
                                && each.isBeside(name)
                                && called(each).equals(called));
    }
}
