package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares patterns of texts, and what they hold in another coding. */
record TextComparison(Pair pair) {

    void compare() {
        patterns(pair.old().texts("pattern"), pair.now().texts("pattern"));
        for (var word : List.of("contentEncoding", "contentMediaType")) {
            var before = pair.old().first(word).map(Located::node);
            var after = pair.now().first(word).map(Located::node);
            if (!before.equals(after)) {
                var message = "`" + word + "` changed from "
                        + before.map(Wording::value).orElse("nothing") + " to "
                        + after.map(Wording::value).orElse("nothing");
                pair.found(Finding.other("content-changed", message, pair.old(word), pair.now(word)));
            }
        }
    }

    private void patterns(Map<String, Located> before, Map<String, Located> after) {
        var less = Wording.without(before, after);
        var more = Wording.without(after, before);
        less.removeIf(Patterns::isOpen);
        more.removeIf(Patterns::isOpen);
        if (less.size() == 1 && more.size() == 1) {
            var old = less.getFirst();
            var now = more.getFirst();
            pattern(old, now, before.get(old), after.get(now));
            return;
        }
        less.forEach(each -> pair.found(Finding.wider(
                "pattern-removed",
                "`pattern` `" + each + "` removed",
                before.get(each),
                pair.now().at())));
        more.forEach(each -> pair.found(Finding.narrower(
                "pattern-added", "`pattern` `" + each + "` added", pair.old().at(), after.get(each))));
    }

    /** Whether all that fitted still does is only known where a text is found that does not. */
    private void pattern(String before, String after, @Nullable Located old, @Nullable Located now) {
        var lost = Patterns.witness(before, after);
        var gained = Patterns.witness(after, before);
        var message = "`pattern` changed from `" + before + "` to `" + after + "`";
        var finding = Finding.other("pattern-changed", message, old, now)
                .impact(lost == null ? Impact.RISKY : Impact.BREAKING, gained == null ? Impact.RISKY : Impact.BREAKING);
        var witness = pair.flow() == Flow.INPUT ? lost : gained;
        if (witness != null) {
            finding = finding.because(Wording.text(witness)
                    + (pair.flow() == Flow.INPUT ? " fitted, and is refused now" : " fits, and was not promised"));
        }
        pair.found(finding);
    }
}
