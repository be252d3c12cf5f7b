package dev.parley.description.difference;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares types, values, numbers and texts. */
record ScalarComparison(Pair pair) {

    /** Whether there is a type that both allow, so that more can be compared. */
    boolean compare() {
        var before = types(pair.old());
        var after = types(pair.now());
        if (!before.equals(after)) types(before, after);
        var both = EnumSet.copyOf(before);
        both.retainAll(after);
        if (both.isEmpty()) return false;
        choices();
        if (both.contains(Type.INTEGER) || both.contains(Type.FRACTION)) numbers(!both.contains(Type.FRACTION));
        if (both.contains(Type.STRING)) {
            counts("minLength", "maxLength");
            new TextComparison(pair).compare();
        }
        formats();
        return true;
    }

    private Set<Type> types(Shape shape) {
        var types = shape.types();
        if (pair.textual() && types.contains(Type.STRING)) {
            types = EnumSet.copyOf(types);
            types.addAll(Set.of(Type.BOOLEAN, Type.INTEGER, Type.FRACTION));
        }
        return types;
    }

    private void types(Set<Type> before, Set<Type> after) {
        var old = pair.old("type");
        var now = pair.now("type");
        var less = without(before, after);
        var more = without(after, before);
        boolean onlyNull =
                EnumSet.of(Type.NULL).containsAll(less) && EnumSet.of(Type.NULL).containsAll(more);
        if (onlyNull) {
            pair.found(
                    less.isEmpty()
                            ? Finding.wider("null-allowed", "null is allowed now", old, now)
                            : Finding.narrower("null-refused", "null is not allowed any more", old, now));
            return;
        }
        var variance = less.isEmpty() ? Variance.WIDER : more.isEmpty() ? Variance.NARROWER : Variance.OTHER;
        var message = "type changed from " + Type.words(pair.old().types()) + " to "
                + Type.words(pair.now().types());
        pair.found(Finding.by(variance, "type-changed", message, old, now));
    }

    private static Set<Type> without(Set<Type> some, Set<Type> others) {
        var rest = EnumSet.copyOf(some.isEmpty() ? EnumSet.noneOf(Type.class) : some);
        rest.removeAll(others);
        return rest;
    }

    private void choices() {
        Optional<Choice> before = pair.old().choice();
        Optional<Choice> after = pair.now().choice();
        if (before.isPresent() && after.isPresent()) {
            choices(before.get(), after.get());
        } else if (after.isPresent()) {
            var message = "limited to the values " + Wording.values(after.get().values());
            pair.found(Finding.narrower(
                    "values-limited", message, pair.old().at(), after.get().place()));
        } else if (before.isPresent()) {
            var message = "no longer limited to the values "
                    + Wording.values(before.get().values());
            pair.found(Finding.wider(
                            "values-unlimited",
                            message,
                            before.get().place(),
                            pair.now().at())
                    .softly());
        }
    }

    private void choices(Choice before, Choice after) {
        boolean nullTold =
                pair.old().types().contains(Type.NULL) != pair.now().types().contains(Type.NULL);
        var less = values(before, after, nullTold);
        var more = values(after, before, nullTold);
        if (less.size() == before.values().size() && !less.isEmpty() && !more.isEmpty()) {
            var message = "values changed from " + Wording.values(less) + " to " + Wording.values(more);
            pair.found(Finding.other("values-changed", message, before.place(), after.place()));
            return;
        }
        if (!less.isEmpty()) {
            var message = (less.size() == 1 ? "value " : "values ") + Wording.values(less) + " removed";
            pair.found(Finding.narrower("value-removed", message, before.place(), after.place()));
        }
        if (!more.isEmpty()) {
            var message = (more.size() == 1 ? "value " : "values ") + Wording.values(more) + " added";
            pair.found(Finding.wider("value-added", message, before.place(), after.place())
                    .softly());
        }
    }

    /** The values that only one lists, without a null that its type tells of. */
    private static List<JsonNode> values(Choice one, Choice other, boolean nullTold) {
        return one.without(other).stream()
                .filter(value -> !(nullTold && value.isNull()))
                .toList();
    }

    private void numbers(boolean whole) {
        for (boolean upper : List.of(false, true)) {
            var before = inclusive(pair.old().limit(upper), upper, whole);
            var after = inclusive(pair.now().limit(upper), upper, whole);
            bounds(upper ? "maximum" : "minimum", upper, before, after);
        }
        multiples(whole);
    }

    /** Of whole numbers, more than 4 means 5 and more. */
    private static @Nullable Bound inclusive(@Nullable Bound bound, boolean upper, boolean whole) {
        boolean exact = bound != null && bound.value().stripTrailingZeros().scale() <= 0;
        if (bound == null || !whole || !bound.exclusive() || !exact) return bound;
        var next =
                upper ? bound.value().subtract(BigDecimal.ONE) : bound.value().add(BigDecimal.ONE);
        return new Bound(next, false, bound.place());
    }

    /** Compares two counts of something. */
    void counts(String least, String most) {
        var before = pair.old().count(least, false);
        var after = pair.now().count(least, false);
        bounds(least, false, positive(before), positive(after));
        bounds(most, true, pair.old().count(most, true), pair.now().count(most, true));
    }

    private static @Nullable Bound positive(@Nullable Bound bound) {
        return bound == null || bound.value().signum() <= 0 ? null : bound;
    }

    private void bounds(String word, boolean upper, @Nullable Bound before, @Nullable Bound after) {
        var old = before == null ? pair.old().at() : before.place();
        var now = after == null ? pair.now().at() : after.place();
        var rule = word.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        if (before == null && after != null) {
            pair.found(Finding.narrower(rule + "-added", "`" + word + "` " + after + " added", old, now));
        } else if (before != null && after == null) {
            pair.found(Finding.wider(rule + "-removed", "`" + word + "` " + before + " removed", old, now));
        } else if (before != null && after != null) {
            int change = after.compare(before, upper);
            if (change == 0) return;
            var how = change < 0 ? "lowered" : "raised";
            var message = "`" + word + "` " + how + " from " + shown(before) + " to " + shown(after);
            pair.found(
                    change < 0 == upper
                            ? Finding.narrower(rule + "-" + how, message, old, now)
                            : Finding.wider(rule + "-" + how, message, old, now));
        }
    }

    private static String shown(Bound bound) {
        return bound.exclusive() ? bound + " (exclusive)" : bound.toString();
    }

    private void multiples(boolean whole) {
        var before = factor(pair.old(), whole);
        var after = factor(pair.now(), whole);
        if (before == null && after == null) return;
        if (before != null && after != null && before.value().compareTo(after.value()) == 0) return;
        var variance = before == null
                ? Variance.NARROWER
                : after == null
                        ? Variance.WIDER
                        : divides(after, before)
                                ? Variance.WIDER
                                : divides(before, after) ? Variance.NARROWER : Variance.OTHER;
        var message = "`multipleOf` changed from " + (before == null ? "nothing" : before) + " to "
                + (after == null ? "nothing" : after);
        pair.found(
                Finding.by(variance, "multiple-of-changed", message, pair.old("multipleOf"), pair.now("multipleOf")));
    }

    /** What values are multiples of; all whole numbers are multiples of what divides one. */
    private static @Nullable Bound factor(Shape shape, boolean whole) {
        var factor = shape.count("multipleOf", true);
        boolean idle = factor != null && whole && divides(factor, new Bound(BigDecimal.ONE, false, factor.place()));
        return idle ? null : factor;
    }

    private static boolean divides(Bound small, Bound large) {
        if (small.value().signum() == 0) return false;
        if (Math.abs((long) large.value().scale() - small.value().scale()) > 300) return false;
        return large.value().remainder(small.value()).signum() == 0;
    }

    private void formats() {
        var before = pair.old().texts("format");
        var after = pair.now().texts("format");
        var less = Wording.without(before, after);
        var more = Wording.without(after, before);
        if (less.isEmpty() && more.isEmpty()) return;
        var old = pair.old("format");
        var now = pair.now("format");
        var variance = Formats.variance(less, more);
        if (less.isEmpty()) {
            var message = "`format` " + String.join(", ", more) + " added";
            pair.found(Finding.by(variance, "format-added", message, old, now));
        } else if (more.isEmpty()) {
            var message = "`format` " + String.join(", ", less) + " removed";
            pair.found(Finding.by(variance, "format-removed", message, old, now));
        } else {
            var message = "`format` changed from " + String.join(", ", less) + " to " + String.join(", ", more);
            pair.found(Finding.by(variance, "format-changed", message, old, now));
        }
    }
}
