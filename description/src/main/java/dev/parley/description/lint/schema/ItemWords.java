package dev.parley.description.lint.schema;

import dev.parley.description.lint.path.Seen;
import dev.parley.description.lint.schema.SchemaWords.Word;
import dev.parley.description.reference.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keywords that look at lists. */
record ItemWords(SchemaReading reading, Located schema, List<Word> words) {

    void add() {
        addSizes();
        addUnique();
        addItems();
        addContains();
        addUnevaluated();
    }

    private void word(Word word) {
        words.add((data, checking) -> !data.node().isArray() || word.fits(data, checking));
    }

    private void addSizes() {
        var most = schema.node().get("maxItems");
        if (most != null && most.isNumber()) {
            word((data, checking) -> data.node().size() <= most.doubleValue()
                    || checking.wrong(data, "maxItems", "must not have more than " + most + " items"));
        }
        var least = schema.node().get("minItems");
        if (least != null && least.isNumber()) {
            word((data, checking) -> data.node().size() >= least.doubleValue()
                    || checking.wrong(data, "minItems", "must not have fewer than " + least + " items"));
        }
    }

    private void addUnique() {
        if (!schema.node().path("uniqueItems").asBoolean(false)) {
            return;
        }
        word((data, checking) -> {
            var items = data.node();
            for (int i = 1; i < items.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (Equality.same(items.get(i), items.get(j))) {
                        return checking.wrong(
                                data,
                                "uniqueItems",
                                "must not have the same item twice (items " + j + " and " + i + ")");
                    }
                }
            }
            return true;
        });
    }

    private void addItems() {
        var prefix = SchemaReading.child(schema, "prefixItems");
        var items = SchemaReading.child(schema, "items");
        var further = items;
        boolean tuple = items != null && items.node().isArray();
        if (tuple) {
            prefix = items;
            further = SchemaReading.child(schema, "additionalItems");
        }
        if (prefix == null) {
            if (further != null) addItems(List.of(), further);
        } else if (further == null
                || !further.node().isBoolean()
                || further.node().booleanValue()) {
            addItems(prefix.items(), further);
        } else {
            // that there are too many is told at the list, by the word that says so
            var first = prefix.items();
            if (tuple) addEnd(first.size(), "additionalItems");
            addItems(first, null);
            if (!tuple) addEnd(first.size(), "items");
        }
    }

    private void addEnd(int most, String keyword) {
        word((data, checking) -> data.node().size() <= most
                || checking.wrong(data, keyword, "must not have more than " + most + " items"));
    }

    private void addItems(List<Located> prefix, @Nullable Located further) {
        word((data, checking) -> {
            boolean fits = true;
            var items = data.children();
            for (int i = 0; i < items.size(); i++) {
                var wanted = i < prefix.size() ? prefix.get(i) : further;
                if (wanted != null && !checking.fits(reading.words(wanted), items.get(i))) {
                    fits = false;
                    if (!checking.isAll()) return false;
                }
            }
            return fits;
        });
    }

    private void addContains() {
        var contains = SchemaReading.child(schema, "contains");
        if (contains == null) {
            return;
        }
        double least = schema.node().path("minContains").asDouble(1);
        double most = schema.node().path("maxContains").asDouble(Double.MAX_VALUE);
        word((data, checking) -> {
            long fitting = data.children().stream()
                    .filter(each -> checking.attempt().fits(reading.words(contains), each))
                    .count();
            return (fitting >= least && fitting <= most)
                    || checking.wrong(data, "contains", fitting + " items are as wanted here, which is not right");
        });
    }

    private void addUnevaluated() {
        var rest = SchemaReading.child(schema, "unevaluatedItems");
        if (rest == null) {
            return;
        }
        word((data, checking) -> {
            var seen = new Evaluated(reading, data);
            seen.collect(schema, 0);
            for (Seen each : data.children()) {
                if (!seen.hasItem(Integer.parseInt(each.key())) && !checking.fits(reading.words(rest), each)) {
                    return false;
                }
            }
            return true;
        });
    }
}
