package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What schemas that hold together say of a value: all their words as if one schema said them. */
final class Shape {

    private static final List<String> OF_OBJECTS = List.of(
            "properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties");
    private static final List<String> OF_ARRAYS =
            List.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems");

    private final Schemas schemas;
    private final List<Clause> clauses;
    private final List<Alternatives> alternatives;
    private final List<Choice> choices;

    private Shape(Schemas schemas, ShapeReading read) {
        this.schemas = schemas;
        this.clauses = read.clauses;
        this.alternatives = read.alternatives;
        this.choices = read.choices;
    }

    static Shape of(Schemas schemas) {
        return new Shape(schemas, new ShapeReading(schemas));
    }

    Schemas schemas() {
        return schemas;
    }

    /** Where it stands, to speak of it as a whole. */
    Located at() {
        return schemas.at();
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<Alternatives> alternatives() {
        return alternatives;
    }

    /** Whether it says nothing but alternatives. */
    boolean onlyAlternatives() {
        return clauses.stream().allMatch(Shape::isFrame);
    }

    private static boolean isFrame(Clause clause) {
        return clause.place().node().propertyNames().stream()
                .allMatch(word -> Words.ALTERNATIVES.contains(word) || Words.isAnnotation(word));
    }

    /** What is left of it without what only stands around a single alternative. */
    Schemas unframed() {
        var places = clauses.stream()
                .filter(clause -> clause.orNull() || !isFrame(clause))
                .map(Clause::place)
                .toList();
        boolean all = places.isEmpty() || places.size() == clauses.size();
        return all ? schemas : Schemas.of(at(), places);
    }

    /** Whether every value fits. */
    boolean isOpen() {
        return choices.isEmpty()
                && alternatives.isEmpty()
                && clauses.stream()
                        .allMatch(clause -> clause.place().node().isBoolean()
                                ? clause.place().node().booleanValue()
                                : clause.place().node().propertyNames().stream()
                                        .allMatch(
                                                word -> Words.isAnnotation(word) || Words.ALTERNATIVES.contains(word)));
    }

    /** Whether no value fits. */
    boolean isNothing() {
        return clauses.stream()
                .anyMatch(clause -> clause.place().node().isBoolean()
                        && !clause.place().node().booleanValue());
    }

    /** The types that are allowed; where none is said, what the other words are about. */
    Set<Type> types() {
        var types = said();
        types.retainAll(schemas.kept());
        return types;
    }

    private Set<Type> said() {
        var types = Type.all();
        boolean said = false;
        for (var clause : clauses) {
            var type = clause.word("type");
            if (type.isMissingNode()) continue;
            said = true;
            var allowed = Type.said(type);
            if (clause.orNull()) allowed.add(Type.NULL);
            types.retainAll(allowed);
        }
        return said ? types : implied();
    }

    private Set<Type> implied() {
        var implied = EnumSet.noneOf(Type.class);
        if (says(OF_OBJECTS)) implied.add(Type.OBJECT);
        if (says(OF_ARRAYS)) implied.add(Type.ARRAY);
        if (implied.isEmpty()) {
            choice().ifPresent(choice -> choice.values().forEach(value -> implied.add(Type.of(value))));
        }
        if (implied.isEmpty()) return Type.all();
        if (clauses.stream().anyMatch(Clause::orNull)) implied.add(Type.NULL);
        return implied;
    }

    private boolean says(List<String> words) {
        return clauses.stream()
                .anyMatch(clause -> words.stream().anyMatch(clause.place().node()::has));
    }

    /** The values that are allowed, where they are listed. */
    Optional<Choice> choice() {
        return choices.stream().reduce(Choice::and);
    }

    /** The lowest or highest number that is allowed. */
    @Nullable
    Bound limit(boolean upper) {
        var inclusive = upper ? "maximum" : "minimum";
        var exclusive = upper ? "exclusiveMaximum" : "exclusiveMinimum";
        @Nullable Bound tightest = null;
        for (var clause : clauses) {
            boolean flagged = clause.word(exclusive).asBoolean(false)
                    && clause.word(exclusive).isBoolean();
            tightest = tighter(tightest, clause.number(inclusive, flagged), upper);
            tightest = tighter(tightest, clause.number(exclusive, true), upper);
        }
        return tightest;
    }

    /** The fewest or most of something, such as characters. */
    @Nullable
    Bound count(String word, boolean upper) {
        @Nullable Bound tightest = null;
        for (var clause : clauses) tightest = tighter(tightest, clause.number(word, false), upper);
        return tightest;
    }

    private static @Nullable Bound tighter(@Nullable Bound one, @Nullable Bound other, boolean upper) {
        if (one == null || other == null) return one == null ? other : one;
        return one.compare(other, upper) <= 0 == upper ? one : other;
    }

    /** What is said by a word, each with where it stands. */
    List<Located> all(String word) {
        return clauses.stream().flatMap(clause -> clause.child(word).stream()).toList();
    }

    /** What is said first by a word, by the schema that stands outermost. */
    Optional<Located> first(String word) {
        return clauses.stream().flatMap(clause -> clause.child(word).stream()).findFirst();
    }

    /** The texts that are said by a word. */
    Map<String, Located> texts(String word) {
        Map<String, Located> texts = new LinkedHashMap<>();
        for (var each : all(word)) {
            if (each.node().isString()) texts.putIfAbsent(each.node().stringValue(), each);
        }
        return texts;
    }

    boolean flag(String word) {
        return clauses.stream().anyMatch(clause -> clause.word(word).asBoolean(false));
    }

    /** What is said of values under the word, together. */
    Schemas under(String word) {
        return Schemas.of(at(), all(word).stream().filter(Shape::isSchema).toList());
    }

    static boolean isSchema(Located place) {
        return place.node().isObject() || place.node().isBoolean();
    }

    /** What it says of objects. */
    ObjectShape object() {
        return new ObjectShape(this);
    }

    /** What it says of arrays. */
    ArrayShape array() {
        return new ArrayShape(this);
    }

    /** Whether a schema stands there that refuses something, as it is written. */
    static boolean says(Located place) {
        return isSchema(place) && !isOpen(place.node());
    }

    private static boolean isOpen(JsonNode schema) {
        return schema.isBoolean() ? schema.booleanValue() : schema.isEmpty();
    }
}
