package dev.parley.description.difference;

import dev.parley.description.pattern.Inclusion;
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
        for (var each : less) {
            var message = "`pattern` `" + each + "` removed";
            var place = pair.now().at();
            var impact = impact(Patterns.inclusion(pair.now(), each), Impact.BREAKING);
            pair.found(Finding.wider("pattern-removed", message, before.get(each), place)
                    .impact(Impact.HARMLESS, impact));
        }
        for (var each : more) {
            var message = "`pattern` `" + each + "` added";
            var place = pair.old().at();
            var impact = impact(Patterns.inclusion(pair.old(), each), Impact.BREAKING);
            pair.found(Finding.narrower("pattern-added", message, place, after.get(each))
                    .impact(impact, Impact.HARMLESS));
        }
    }

    private void pattern(String before, String after, @Nullable Located old, @Nullable Located now) {
        var kept = Patterns.inclusion(pair.old(), after);
        var promised = Patterns.inclusion(pair.now(), before);
        var message = "`pattern` changed from `" + before + "` to `" + after + "`";
        var finding = Finding.by(variance(kept, promised), "pattern-changed", message, old, now)
                .impact(impact(kept, Impact.RISKY), impact(promised, Impact.RISKY));
        boolean inward = pair.flow() == Flow.INPUT;
        if ((inward ? kept : promised) instanceof Inclusion.Without(String text)) {
            var witness = text.isEmpty() ? "An empty text" : Wording.text(text);
            finding =
                    finding.because(witness + (inward ? " fitted, and is refused now" : " fits, and was not promised"));
        }
        pair.found(finding);
    }

    private static Variance variance(Inclusion kept, Inclusion promised) {
        if (kept instanceof Inclusion.Whole)
            return promised instanceof Inclusion.Whole ? Variance.SAME : Variance.WIDER;
        return promised instanceof Inclusion.Whole ? Variance.NARROWER : Variance.OTHER;
    }

    private static Impact impact(Inclusion inclusion, Impact unknown) {
        return switch (inclusion) {
            case Inclusion.Whole _ -> Impact.HARMLESS;
            case Inclusion.Without _ -> Impact.BREAKING;
            case Inclusion.Unknown _ -> unknown;
        };
    }
}
