package dev.parley.description.counterpart;

import dev.parley.description.document.Keys;
import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;

/** What stands beside a counterpart where it goes. Servers are told apart by their addresses, tags by their names, all others by their keys. */
record Beside(Counterpart.Other other, List<Located> siblings) {

    static Beside of(Located document, Counterpart.Other other) {
        var section = document.descendant(other.to().parent());
        return new Beside(other, section.map(Located::children).orElse(List.of()));
    }

    /** What the same one is called, where it stands there already. */
    Optional<String> same() {
        return siblings.stream()
                .filter(this::isSame)
                .map(each -> other.isListed()
                        ? each.resolved().node().path(telling().getFirst()).asString("")
                        : each.key())
                .findFirst();
    }

    /** The counterpart at a key that none has there. */
    Counterpart.Other placed() {
        if (other.isListed() || telling().isEmpty()) return other;
        var taken = siblings.stream().map(Located::key).toList();
        var key = Keys.free(other.to().last(), "", taken);
        return new Counterpart.Other(other.to().parent().child(key), other.value(), other.lost());
    }

    private boolean isSame(Located sibling) {
        if (telling().isEmpty()) return sibling.key().equals(other.to().last());
        var node = sibling.resolved().node();
        return telling().stream()
                .allMatch(field -> node.path(field).equals(other.value().path(field)));
    }

    /** The fields by which those of its section are told apart; none where their keys do. */
    private List<String> telling() {
        var section = other.to().parent();
        if (section.isRoot()) return List.of();
        return switch (section.last()) {
            case "servers" -> List.of("url", "host", "protocol", "pathname");
            case "tags" -> List.of("name");
            case String _ -> List.of();
        };
    }
}
