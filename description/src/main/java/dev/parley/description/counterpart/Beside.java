package dev.parley.description.counterpart;

import dev.parley.description.document.Keys;
import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

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
                .map(each -> other.isListed() ? name(each.resolved().node()) : each.key())
                .findFirst();
    }

    private String name(JsonNode listed) {
        return listed.path(section().equals("servers") ? "url" : "name").asString("");
    }

    /** The counterpart at a key that none has there. */
    Counterpart.Other placed() {
        if (other.isListed() || isToldByKey()) return other;
        var taken = siblings.stream().map(Located::key).toList();
        var key = Keys.free(other.to().last(), "", taken);
        return new Counterpart.Other(other.to().parent().child(key), other.value(), other.lost());
    }

    private boolean isSame(Located sibling) {
        var node = sibling.resolved().node();
        return switch (section()) {
            case "servers" -> ServerAddress.of(node).equals(ServerAddress.of(other.value()));
            case "tags" -> node.path("name").equals(other.value().path("name"));
            case String _ -> sibling.key().equals(other.to().last());
        };
    }

    private boolean isToldByKey() {
        return !section().equals("servers") && !section().equals("tags");
    }

    private String section() {
        var section = other.to().parent();
        return section.isRoot() ? "" : section.last();
    }
}
