package dev.parley.description.reference;

import dev.parley.description.source.Pointer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that components have, and those that are free. */
final class ComponentNames {

    private final Located root;
    private final Set<Pointer> taken = new HashSet<>();

    ComponentNames(Located root) {
        this.root = root;
    }

    Pointer free(Pointer section, Located target) {
        var base = target.pointer().isRoot()
                ? target.file().getPath().replaceFirst("^.*/", "").replaceFirst("\\.(ya?ml|json)$", "")
                : target.key();
        var name = base.replaceAll("[^A-Za-z0-9._-]+", "_");
        var wanted = name.isEmpty() ? "part" : name;
        for (int number = 1; ; number++) {
            var place = section.child(number == 1 ? wanted : wanted + number);
            boolean free = root.descendant(place).isEmpty() && taken.add(place);
            if (free) return place;
        }
    }

    /** What a value of a discriminator means: a schema of its own file by its name, or what is at an address. */
    List<Located> schema(Located value) {
        var text = value.node().asString();
        var file = value.opened().root();
        var named = file.descendant(Pointer.of("components", "schemas", text));
        return named.isPresent() ? List.of(named.get()) : new Following().way(value, text);
    }
}
