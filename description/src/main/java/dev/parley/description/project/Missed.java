package dev.parley.description.project;

import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.NotCarried;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Collects what does not come into a project. Confined to one thread. */
final class Missed {

    private final List<NotCarried> list;

    Missed(List<NotCarried> before) {
        this.list = new ArrayList<>(before);
    }

    void add(String place, String what, String why) {
        var one = new NotCarried(place, what, why);
        if (list.isEmpty() || !list.getLast().equals(one)) list.add(one);
    }

    List<NotCarried> list() {
        return list;
    }

    /** The variables that a project can have, each name once: of several the last one holds. */
    List<ImportedVariable> kept(List<ImportedVariable> variables, String place) {
        var kept = new LinkedHashMap<String, ImportedVariable>();
        for (var variable : variables) {
            var name = variable.name().strip();
            var what = "variable " + name;
            if (!variable.enabled()) {
                add(place, what, "It is switched off");
            } else if (name.startsWith("$") || name.matches("(?s).*[{}\\p{Cntrl}].*") || name.isEmpty()) {
                add(place, what, "A name holds no braces and no control characters, and does not begin with $");
            } else {
                var one = new ImportedVariable(name, variable.value(), variable.secret(), true, variable.description());
                if (kept.put(name, one) != null) add(place, what, "It is there twice; the last one holds");
            }
        }
        return List.copyOf(kept.values());
    }
}
