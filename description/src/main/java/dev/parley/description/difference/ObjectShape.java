package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a shape says of objects and their properties. */
record ObjectShape(Shape shape) {

    /** The names of properties that are spoken of. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (var clause : shape.clauses()) {
            if (clause.word("properties").isObject())
                names.addAll(clause.word("properties").propertyNames());
        }
        return names;
    }

    /** Properties that must be there, with where that is said. */
    Map<String, Located> required() {
        Map<String, Located> names = new LinkedHashMap<>();
        for (var list : shape.all("required")) {
            for (var name : list.items()) {
                if (name.node().isString()) names.putIfAbsent(name.node().stringValue(), name);
            }
        }
        return names;
    }

    /** Whether something is said of a property, by its name or by a pattern that is known to hold it. */
    boolean speaksOf(String property) {
        return names().contains(property) || patterns().anyMatch(each -> Patterns.matches(each.key(), property));
    }

    /** Whether something is said of a property, other than that it must not be there. */
    boolean has(String property) {
        return speaksOf(property) && !property(property).closed();
    }

    /** Whether it has patterns of which it is not known what names they hold. */
    boolean isDoubtful() {
        return patterns().anyMatch(each -> !Patterns.isKnown(each.key()));
    }

    private Stream<Located> patterns() {
        return shape.all("patternProperties").stream()
                .flatMap(all -> all.children().stream())
                .filter(Shape::isSchema);
    }

    /** Where a property is first spoken of by its name. */
    Located declared(String property) {
        return shape.clauses().stream()
                .flatMap(clause -> clause.child("properties").flatMap(all -> all.child(property)).stream())
                .findFirst()
                .orElseGet(shape::at);
    }

    /** What is said of a property. */
    Schemas property(String name) {
        var said = new ArrayList<Located>();
        for (var clause : shape.clauses()) {
            int before = said.size();
            clause.child("properties")
                    .flatMap(all -> all.child(name))
                    .filter(Shape::isSchema)
                    .ifPresent(said::add);
            clause.child("patternProperties")
                    .ifPresent(all -> all.children().stream()
                            .filter(each -> Shape.isSchema(each) && Patterns.matches(each.key(), name))
                            .forEach(said::add));
            if (said.size() == before)
                clause.child("additionalProperties").filter(Shape::isSchema).ifPresent(said::add);
        }
        if (said.isEmpty())
            shape.all("unevaluatedProperties").stream().filter(Shape::isSchema).forEach(said::add);
        return Schemas.of(shape.at(), said);
    }

    /** What is said of properties that are not spoken of by name. */
    Schemas others() {
        var said = new ArrayList<>(shape.all("additionalProperties"));
        said.addAll(shape.all("unevaluatedProperties"));
        said.removeIf(each -> !Shape.says(each));
        return Schemas.of(shape.at(), said);
    }
}
