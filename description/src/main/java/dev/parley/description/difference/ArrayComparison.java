package dev.parley.description.difference;

/** Compares what is said of arrays and their items. */
record ArrayComparison(Pair pair) {

    void compare() {
        if (!pair.old().types().contains(Type.ARRAY) || !pair.now().types().contains(Type.ARRAY)) return;
        new ScalarComparison(pair).counts("minItems", "maxItems");
        unique();
        int prefix = Math.max(pair.old().array().prefix(), pair.now().array().prefix());
        for (int i = 0; i < prefix; i++)
            pair.inner(pair.old().array().item(i), pair.now().array().item(i));
        rest();
        contained();
    }

    private void rest() {
        var before = pair.old().array().others();
        var after = pair.now().array().others();
        if (before.isEmpty() && after.isEmpty()) return;
        if (before.closed() || after.closed()) closed(before, after);
        else pair.sink().inner(before, after, pair.textual());
    }

    private void closed(Schemas before, Schemas after) {
        if (before.closed() && after.closed()) return;
        pair.found(
                after.closed()
                        ? Finding.narrower(
                                "items-closed", "more items are not allowed any more", before.at(), after.at())
                        : Finding.wider("items-opened", "more items are allowed now", before.at(), after.at()));
    }

    private void unique() {
        boolean before = pair.old().flag("uniqueItems");
        boolean after = pair.now().flag("uniqueItems");
        if (before == after) return;
        var old = pair.old("uniqueItems");
        var now = pair.now("uniqueItems");
        pair.found(
                after
                        ? Finding.narrower("unique-items-added", "items must be unique now", old, now)
                        : Finding.wider("unique-items-removed", "items need not be unique any more", old, now));
    }

    private void contained() {
        var before = pair.old().under("contains");
        var after = pair.now().under("contains");
        if (before.isEmpty() && after.isEmpty()) return;
        if (before.isEmpty()) {
            pair.found(Finding.narrower("contains-added", "`contains` added", before.at(), after.at()));
        } else if (after.isEmpty()) {
            pair.found(Finding.wider("contains-removed", "`contains` removed", before.at(), after.at()));
        } else {
            pair.inner(before, after);
            new ScalarComparison(pair).counts("minContains", "maxContains");
        }
    }
}
