package dev.parley.description.difference;

import dev.parley.description.reference.Located;

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
        Dialect.compare(pair);
        new AnnotationComparison(pair).compare();
        if (anything(pair)) return;
        var before = pair.old().alternatives();
        var after = pair.now().alternatives();
        if (before.size() + after.size() == 1) {
            new AlternativesComparison(pair, subsumption)
                    .compare(
                            ChosenAlternatives.of(pair.old(), pair.now()),
                            ChosenAlternatives.of(pair.now(), pair.old()));
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
