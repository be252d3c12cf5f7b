package dev.parley.description.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares lists of schemas of which one must hold, or any: which became which, which are gone, which are new. */
final class AlternativesComparison {

    private static final int MOST_TRIED = 400;

    private final Pair pair;
    private final Subsumption subsumption;
    private final List<Alternative> olds = new ArrayList<>();
    private final List<Alternative> nows = new ArrayList<>();

    AlternativesComparison(Pair pair, Subsumption subsumption) {
        this.pair = pair;
        this.subsumption = subsumption;
    }

    void compare(@Nullable Alternatives old, @Nullable Alternatives now) {
        if (old != null && now != null) {
            compare(each(old), each(now));
            exclusiveness(old, now);
        } else if (now != null) {
            pair.found(Finding.narrower(
                    "alternatives-added",
                    "`" + now.place().key() + "` added",
                    pair.old().at(),
                    now.place()));
        } else if (old != null) {
            pair.found(Finding.wider(
                    "alternatives-removed",
                    "`" + old.place().key() + "` removed",
                    old.place(),
                    pair.now().at()));
        }
    }

    private static List<Alternative> each(Alternatives alternatives) {
        return alternatives.all().stream()
                .map(each -> new Alternative(each, Schemas.of(each)))
                .toList();
    }

    private void exclusiveness(Alternatives old, Alternatives now) {
        if (old.exclusive() == now.exclusive()) return;
        var message = "`" + old.place().key() + "` became `" + now.place().key() + "`";
        var finding = now.exclusive()
                ? Finding.narrower("alternatives-changed", message, old.place(), now.place())
                : Finding.wider("alternatives-changed", message, old.place(), now.place());
        pair.found(finding.softly().because("It matters where a value fits more than one"));
    }

    void compare(List<Alternative> before, List<Alternative> after) {
        olds.addAll(before);
        nows.addAll(after);
        wrapped(before, after);
        matchBy(each -> each.schemas().isPart()
                ? null
                : Wording.component(each.schemas().at()));
        matchBy(each -> each.schemas().isPart() ? null : each.schemas().at().node());
        boolean few = (long) olds.size() * nows.size() <= MOST_TRIED;
        if (few) match(AlternativesComparison::sameMark);
        matchBy(AlternativesComparison::title);
        if (few) {
            match((old, now) -> accepts(old, now) && accepts(now, old));
            match((old, now) -> accepts(old, now) || accepts(now, old));
            match(AlternativesComparison::related);
        }
        olds.forEach(old -> removed(old, after));
        for (var now : nows) {
            added(now, before);
            overlap(now, after);
        }
    }

    /** Brings together what has the same feature, such as a name; those without it stay. */
    private void matchBy(Function<Alternative, @Nullable Object> feature) {
        Map<Object, Deque<Alternative>> free = new HashMap<>();
        for (var now : nows) {
            var value = feature.apply(now);
            if (value != null)
                free.computeIfAbsent(value, _ -> new ArrayDeque<>()).add(now);
        }
        Set<Alternative> matched = new HashSet<>();
        olds.removeIf(old -> {
            var value = feature.apply(old);
            var found = value == null
                    ? null
                    : free.getOrDefault(value, new ArrayDeque<>()).poll();
            if (found == null) return false;
            pair.sink().inner(old.schemas(), found.schemas(), pair.textual());
            return matched.add(found);
        });
        nows.removeAll(matched);
    }

    private void match(BiPredicate<Alternative, Alternative> same) {
        for (var old : List.copyOf(olds)) {
            for (var now : nows) {
                if (same.test(old, now)) {
                    pair.sink().inner(old.schemas(), now.schemas(), pair.textual());
                    olds.remove(old);
                    nows.remove(now);
                    break;
                }
            }
        }
    }

    private boolean accepts(Alternative narrow, Alternative wide) {
        return subsumption.accepts(narrow.schemas(), wide.schemas(), pair.flow(), pair.textual());
    }

    private static @Nullable String title(Alternative alternative) {
        if (alternative.schemas().isPart()) return null;
        var title = alternative.schemas().at().node().path("title");
        return title.isString() ? title.stringValue() : null;
    }

    /** Whether both have a property that says the kind, with the same value. */
    private static boolean sameMark(Alternative old, Alternative now) {
        var before = Shape.of(old.schemas()).object();
        var after = Shape.of(now.schemas()).object();
        boolean same = false;
        for (var name : before.names()) {
            if (!after.names().contains(name)) continue;
            var one = Shape.of(before.property(name)).choice();
            var other = Shape.of(after.property(name)).choice();
            if (one.isEmpty() || other.isEmpty() || one.get().values().size() != 1) continue;
            if (one.get().and(other.get()).values().isEmpty()) return false;
            same = true;
        }
        return same;
    }

    /** Whether one may well be the other with changes: a type in common, and of objects half of the properties. */
    private static boolean related(Alternative old, Alternative now) {
        var before = Shape.of(old.schemas());
        var after = Shape.of(now.schemas());
        var types = before.types();
        types.retainAll(after.types());
        if (types.isEmpty()) return false;
        var names = before.object().names();
        int all = Math.max(names.size(), after.object().names().size());
        names.retainAll(after.object().names());
        return names.size() * 2 >= all;
    }

    private void removed(Alternative old, List<Alternative> after) {
        boolean covered = after.size() <= MOST_TRIED && after.stream().anyMatch(now -> accepts(old, now));
        var message = "alternative " + name(old) + " removed";
        var at = pair.now().at();
        pair.found(
                covered
                        ? Finding.same("alternative-removed", message, old.place(), at)
                                .because("What fitted it fits another one")
                        : Finding.narrower("alternative-removed", message, old.place(), at));
    }

    private void added(Alternative now, List<Alternative> before) {
        boolean covered = before.size() <= MOST_TRIED && before.stream().anyMatch(old -> accepts(now, old));
        var message = "alternative " + name(now) + " added";
        var at = pair.old().at();
        var wider = Finding.wider("alternative-added", message, at, now.place());
        pair.found(
                covered
                        ? Finding.same("alternative-added", message, at, now.place())
                                .because("What fits it fitted another one before")
                        : isOfNewType(now, before) ? wider : wider.softly());
    }

    /** Whether clients that know only what was there get a type of value that they never got. */
    private boolean isOfNewType(Alternative now, List<Alternative> before) {
        if (pair.textual()) return false;
        var types = Shape.of(now.schemas()).types();
        return before.stream()
                .noneMatch(old -> Shape.of(old.schemas()).types().stream().anyMatch(types::contains));
    }

    /** Of what fits two alternatives, {@code oneOf} refuses all, unless a property tells which is meant. */
    private void overlap(Alternative now, List<Alternative> after) {
        if (!isExclusive(now) || after.size() > MOST_TRIED || told()) return;
        boolean overlaps =
                after.stream().anyMatch(other -> !other.equals(now) && (accepts(now, other) || accepts(other, now)));
        if (overlaps) {
            var message = "alternative " + name(now) + " overlaps with another one";
            pair.found(
                    Finding.narrower("alternatives-overlap", message, pair.old().at(), now.place())
                            .softly()
                            .because("`oneOf` refuses what fits two of them"));
        }
    }

    private boolean told() {
        return !pair.now().all("discriminator").isEmpty();
    }

    private static boolean isExclusive(Alternative alternative) {
        return alternative
                .place()
                .parent()
                .map(list -> list.key().equals("oneOf"))
                .orElse(false);
    }

    /** What was allowed as a whole, and fits two alternatives of {@code oneOf} now, is refused, unless a property tells which is meant. */
    private void wrapped(List<Alternative> before, List<Alternative> after) {
        if (before.size() != 1 || isExclusive(before.getFirst()) || after.isEmpty() || after.size() > MOST_TRIED)
            return;
        var old = before.getFirst();
        boolean exclusive = after.stream().allMatch(AlternativesComparison::isExclusive);
        if (!exclusive || told()) return;
        if (after.stream().filter(now -> accepts(old, now)).limit(2).count() == 2) {
            var message = "what was allowed fits two alternatives of `oneOf` now";
            pair.found(Finding.narrower(
                            "alternatives-overlap",
                            message,
                            old.place(),
                            pair.now().at())
                    .because("`oneOf` refuses what fits two of them"));
        }
    }

    private static String name(Alternative alternative) {
        var schemas = alternative.schemas();
        if (schemas.isPart()) return "of type " + Type.words(Shape.of(schemas).types());
        var component = Wording.component(schemas.at());
        if (component != null) return "`" + component + "`";
        var title = title(alternative);
        if (title != null) return "`" + title + "`";
        return "of type " + Type.words(Shape.of(schemas).types());
    }
}
