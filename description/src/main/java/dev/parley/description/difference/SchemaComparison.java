package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.List;

/** Compares what two schemas say of a value; what is within the value is left to others. */
record SchemaComparison(Flow flow, Subsumption subsumption) {

    void compare(Schemas old, Schemas now, boolean textual, SchemaSink sink) {
        if (Likeness.alike(old, now)) {
            for (int i = 0; i < old.all().size(); i++) {
                references(old.all().get(i), now.all().get(i), sink);
            }
            return;
        }
        var noted = new Noted(sink);
        shapes(new Pair(Shape.of(old), Shape.of(now), flow, textual, noted));
        if (!noted.any()) Rewording.found(old, now).ifPresent(sink::found);
    }

    private void references(Located old, Located now, SchemaSink sink) {
        Likeness.references(old, now, flow, (before, after, turned) -> {
            var inner = turned ? sink.turned() : sink;
            inner.inner(Schemas.of(before), Schemas.of(after), false);
        });
    }

    private void shapes(Pair pair) {
        if (nothing(pair)) return;
        new AnnotationComparison(pair).compare();
        if (anything(pair)) return;
        var before = pair.old().alternatives();
        var after = pair.now().alternatives();
        if (before.size() + after.size() == 1) {
            new AlternativesComparison(pair, subsumption).compare(chosen(pair.old()), chosen(pair.now()));
            return;
        }
        if (!new ScalarComparison(pair).compare()) return;
        new ArrayComparison(pair).compare();
        new ObjectComparison(pair).compare();
        new ConditionComparison(pair).compare();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            new AlternativesComparison(pair, subsumption)
                    .compare(i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null);
        }
    }

    /** Where all is allowed on one side, nothing more is to be compared. */
    private static boolean anything(Pair pair) {
        boolean before = pair.old().isOpen();
        boolean after = pair.now().isOpen();
        var old = pair.old().at();
        var now = pair.now().at();
        if (before && !after) {
            var message = "a schema is said, where anything was allowed";
            pair.found(Finding.narrower("schema-added", message, old, now));
        } else if (after && !before) {
            pair.found(Finding.wider("schema-removed", "anything is allowed, where a schema was said", old, now));
        }
        return before || after;
    }

    /** What is said beside alternatives, with each of them; without any, the whole. */
    private static List<Alternative> chosen(Shape shape) {
        if (shape.alternatives().isEmpty()) return List.of(new Alternative(shape.at(), shape.schemas()));
        var list = shape.alternatives().getFirst();
        var all = new ArrayList<Alternative>();
        for (var each : list.all()) {
            var schemas = shape.onlyAlternatives()
                    ? Schemas.of(each)
                    : shape.schemas().with(list.place(), each);
            all.add(new Alternative(each, schemas));
        }
        return all;
    }

    private static boolean nothing(Pair pair) {
        boolean before = pair.old().isNothing();
        boolean after = pair.now().isNothing();
        if (after && !before) {
            pair.found(Finding.narrower(
                    "value-forbidden",
                    "nothing is allowed here any more",
                    pair.old().at(),
                    pair.now().at()));
        }
        if (before && !after) {
            pair.found(Finding.wider(
                            "value-allowed",
                            "something is allowed here now",
                            pair.old().at(),
                            pair.now().at())
                    .softly());
        }
        return before || after;
    }
}
