package dev.parley.description.reference;

import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who uses what in a description, over all of its files that were read. Immutable. */
public final class Uses {

    private final List<Use> all;

    private Uses(List<Use> all) {
        this.all = List.copyOf(all);
    }

    /** Those of a description as far as it was read; what leads nowhere uses nothing. */
    public static Uses of(Description description) {
        var all = new ArrayList<Use>();
        for (var file : description.files()) {
            var root = description.at(file, Pointer.ROOT);
            var names = new Names(root);
            Mentions.in(root, (at, kind) -> {
                var way = names.way(at, kind);
                if (!way.isEmpty()) all.add(new Use(at, kind, way));
            });
        }
        return new Uses(all);
    }

    /** All of them, in the order of the files. */
    public List<Use> all() {
        return all;
    }

    /** Those of a thing or of what is in it; it and what is in it also use it themselves. */
    public List<Use> leadingTo(Located thing) {
        return all.stream()
                .filter(use -> use.way().contains(thing) || isWithin(use.target(), thing))
                .toList();
    }

    /** Those of a thing or of what is in it, by others. */
    public List<Use> of(Located thing) {
        return leadingTo(thing).stream()
                .filter(use -> !isWithin(use.at(), thing))
                .toList();
    }

    /** Whether a node is a thing, or stands in it. */
    static boolean isWithin(Located here, Located thing) {
        for (@Nullable Located each = here; each != null; each = each.parent().orElse(null)) {
            if (each.equals(thing)) return true;
        }
        return false;
    }

    /** What the names of one file mean. */
    private static final class Names {

        private final Located root;
        private @Nullable Map<String, Located> operations;
        private @Nullable Map<String, Located> tags;

        Names(Located root) {
            this.root = root;
        }

        List<Located> way(Located at, Use.Kind kind) {
            return switch (kind) {
                case REFERENCE, OPERATION_REF -> address(at, at.node().asString());
                case MAPPING -> named(at, at.node().asString(), "schemas");
                case SECURITY -> named(at, at.key(), "securitySchemes");
                case OPERATION_ID -> found(operation(at.node().asString()));
                case TAG -> found(tag(at.node().asString()));
            };
        }

        private static List<Located> found(@Nullable Located target) {
            return target == null ? List.of() : List.of(target);
        }

        private static List<Located> address(Located at, String reference) {
            return new Following().way(at, reference);
        }

        /** A name of a component, or an address. */
        private List<Located> named(Located at, String name, String section) {
            var component = root.descendant(Pointer.of("components", section, name));
            return component.isPresent() ? List.of(component.get()) : address(at, name);
        }

        private @Nullable Located operation(String id) {
            var known = operations;
            if (known == null) {
                known = new HashMap<>();
                for (var path : children(root.child("paths"))) {
                    for (var operation : path.children()) {
                        var own = Opened.text(operation.node(), "operationId");
                        if (own != null) known.putIfAbsent(own, operation);
                    }
                }
                operations = known;
            }
            return known.get(id);
        }

        private @Nullable Located tag(String name) {
            var known = tags;
            if (known == null) {
                known = new HashMap<>();
                for (var tag : children(root.child("tags"))) {
                    var own = Opened.text(tag.node(), "name");
                    if (own != null) known.putIfAbsent(own, tag);
                }
                tags = known;
            }
            return known.get(name);
        }

        private static List<Located> children(Optional<Located> section) {
            return section.map(Located::children).orElse(List.of());
        }
    }
}
