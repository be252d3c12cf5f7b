package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.SchemaWords.Word;
import dev.parley.description.pattern.Regex;
import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The keywords that look at mappings. */
record MemberWords(SchemaReading reading, Located schema, List<Word> words) {

    void add() {
        addSizes();
        addRequired();
        addDependencies();
        addNames();
        addMembers();
        addUnevaluated();
    }

    private void word(Word word) {
        words.add((data, checking) -> !data.node().isObject() || word.fits(data, checking));
    }

    private void addSizes() {
        var most = schema.node().get("maxProperties");
        if (most != null && most.isNumber()) {
            word((data, checking) -> data.node().size() <= most.doubleValue()
                    || checking.wrong(data, "maxProperties", "must not have more than " + most + " properties"));
        }
        var least = schema.node().get("minProperties");
        if (least != null && least.isNumber()) {
            word((data, checking) -> data.node().size() >= least.doubleValue()
                    || checking.wrong(data, "minProperties", "must not have fewer than " + least + " properties"));
        }
    }

    private static List<String> texts(@Nullable JsonNode list) {
        var texts = new ArrayList<String>();
        if (list != null && list.isArray()) {
            list.forEach(each -> texts.add(each.asString("")));
        }
        return texts;
    }

    private void addRequired() {
        var names = texts(schema.node().get("required"));
        if (!names.isEmpty()) {
            var relieved = reading.relieved(schema);
            word((data, checking) -> has(data, checking, names, relieved));
        }
    }

    private static boolean has(Seen data, Checking checking, List<String> names, Predicate<String> relieved) {
        boolean fits = true;
        for (var name : names) {
            if (!data.node().has(name) && !relieved.test(name)) {
                fits = checking.wrong(data, "required", name, "must have the property `" + name + "`");
                if (!checking.isAll()) {
                    return false;
                }
            }
        }
        return fits;
    }

    private void addDependencies() {
        for (var keyword : List.of("dependentRequired", "dependencies", "dependentSchemas")) {
            var dependencies = SchemaReading.child(schema, keyword);
            if (dependencies == null) {
                continue;
            }
            for (var each : dependencies.children()) {
                var names = texts(each.node());
                word((data, checking) -> !data.node().has(each.key())
                        || (each.node().isArray()
                                ? has(data, checking, names, _ -> false)
                                : checking.fits(reading.words(each), data)));
            }
        }
    }

    private void addNames() {
        var names = SchemaReading.child(schema, "propertyNames");
        if (names == null) {
            return;
        }
        word((data, checking) -> {
            for (var name : data.node().propertyNames()) {
                if (!checking.attempt().fits(reading.words(names), Seen.alone(StringNode.valueOf(name)))) {
                    return checking.wrong(data, "propertyNames", name, "must not have a property named `" + name + "`");
                }
            }
            return true;
        });
    }

    private void addMembers() {
        var properties = SchemaReading.child(schema, "properties");
        var patterns = patterns(reading, schema);
        var additional = SchemaReading.child(schema, "additionalProperties");
        if (additional != null) {
            Set<String> named =
                    properties == null ? Set.of() : Set.copyOf(properties.node().propertyNames());
            word((data, checking) -> further(data, checking, named, patterns, additional));
        }
        if (properties != null) {
            var wanted = properties.children();
            word((data, checking) -> named(data, checking, wanted));
        }
        patterns.forEach((pattern, wanted) -> word((data, checking) -> {
            boolean fits = true;
            for (var each : data.node().propertyNames()) {
                if (pattern.finds(each)) {
                    fits = fits(data, checking, each, wanted) && fits;
                    if (!fits && !checking.isAll()) return false;
                }
            }
            return fits;
        }));
    }

    /** The patterns of names that a schema has, each with what it wants. */
    static Map<Regex, Located> patterns(SchemaReading reading, Located schema) {
        var written = SchemaReading.child(schema, "patternProperties");
        return written == null ? Map.of() : reading.patterns(written);
    }

    static Map<Regex, Located> read(Located written) {
        var patterns = new LinkedHashMap<Regex, Located>();
        for (var each : written.children()) {
            var regex = ValueWords.readable(each.key());
            if (regex != null) {
                patterns.put(regex, each);
            }
        }
        return patterns;
    }

    private boolean fits(Seen data, Checking checking, String name, Located wanted) {
        var member = data.child(name);
        return member == null || checking.fits(reading.words(wanted), member);
    }

    private boolean named(Seen data, Checking checking, List<Located> properties) {
        boolean fits = true;
        for (var each : properties) {
            if (data.node().has(each.key())) {
                fits = fits(data, checking, each.key(), each) && fits;
                if (!fits && !checking.isAll()) {
                    return false;
                }
            }
        }
        return fits;
    }

    private boolean further(
            Seen data, Checking checking, Set<String> named, Map<Regex, Located> patterns, Located wanted) {
        boolean fits = true;
        boolean none = wanted.node().isBoolean() && !wanted.node().booleanValue();
        for (var name : data.node().propertyNames()) {
            if (named.contains(name) || patterns.keySet().stream().anyMatch(each -> each.finds(name))) {
                continue;
            }
            fits = (none ? tooMuch(data, checking, "additionalProperties", name) : fits(data, checking, name, wanted))
                    && fits;
            if (!fits && !checking.isAll()) {
                return false;
            }
        }
        return fits;
    }

    private static boolean tooMuch(Seen data, Checking checking, String keyword, String name) {
        return checking.wrong(data, keyword, name, "must not have the property `" + name + "`");
    }

    private void addUnevaluated() {
        var rest = SchemaReading.child(schema, "unevaluatedProperties");
        if (rest == null) {
            return;
        }
        boolean none = rest.node().isBoolean() && !rest.node().booleanValue();
        word((data, checking) -> {
            var seen = new Evaluated(reading, data);
            seen.collect(schema, 0);
            boolean fits = true;
            for (var name : data.node().propertyNames()) {
                if (!seen.hasMember(name)) {
                    fits = (none
                                    ? tooMuch(data, checking, "unevaluatedProperties", name)
                                    : fits(data, checking, name, rest))
                            && fits;
                    if (!fits && !checking.isAll()) return false;
                }
            }
            return fits;
        });
    }
}
