package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.Optional;

/** What a shape says of arrays and their items. */
record ArrayShape(Shape shape) {

    /** How many items have a schema of their own. */
    int prefix() {
        return shape.clauses().stream()
                .mapToInt(
                        clause -> prefix(clause).map(list -> list.node().size()).orElse(0))
                .max()
                .orElse(0);
    }

    /** What is said of the item of an index. */
    Schemas item(int index) {
        var said = new ArrayList<Located>();
        for (var clause : shape.clauses()) {
            var listed = prefix(clause).flatMap(list -> list.child(Integer.toString(index)));
            listed.or(() -> rest(clause)).filter(Shape::isSchema).ifPresent(said::add);
        }
        return Schemas.of(shape.at(), said);
    }

    /** What is said of items behind those. */
    Schemas others() {
        var said = new ArrayList<Located>();
        for (var clause : shape.clauses()) rest(clause).ifPresent(said::add);
        said.addAll(shape.all("unevaluatedItems"));
        said.removeIf(each -> !Shape.says(each));
        return Schemas.of(shape.at(), said);
    }

    private static Optional<Located> prefix(Clause clause) {
        return clause.child("prefixItems")
                .or(() -> clause.child("items"))
                .filter(list -> list.node().isArray());
    }

    private static Optional<Located> rest(Clause clause) {
        return clause.word("items").isArray() ? clause.child("additionalItems") : clause.child("items");
    }
}
