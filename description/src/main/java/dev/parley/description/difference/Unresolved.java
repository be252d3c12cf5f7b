package dev.parley.description.difference;

import dev.parley.description.problem.Problem;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Located;
import dev.parley.description.reference.Resolution;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds references that lead nowhere, so that what they stand for was not compared. Used once. */
final class Unresolved {

    /** What holds values, not references. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const");

    private final Set<String> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> in(Description description) {
        for (var file : description.files()) {
            seen.clear();
            look(description.at(file, Pointer.ROOT));
        }
        return problems;
    }

    private void look(Located here) {
        var reference = here.reference();
        if (reference.isPresent() && seen.add(reference.get())) {
            if (here.step() instanceof Resolution.Broken(Located _, Problem problem)) problems.add(problem);
        }
        for (var each : here.children()) {
            if (each.node().isContainer() && !VALUES.contains(each.key())) look(each);
        }
    }
}
