package dev.parley.description.docs;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.reference.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A version with what it changed.
 *
 * @param date in words; may be empty
 * @param changes against the version before; asked for when the page of changes is made
 */
public record Release(String name, String date, Supplier<List<Change>> changes) {

    /** What descriptions differ in, each from the one that it was before; one that is new or gone has no difference of its own. */
    public static List<Change> between(List<Description> old, List<Description> now) {
        List<Change> all = new ArrayList<>();
        for (var each : now)
            before(each, old, now).ifPresent(other -> all.addAll(DescriptionDifference.between(other, each)));
        return all;
    }

    /** By its file, else the only one of its standard. */
    private static Optional<Description> before(Description one, List<Description> old, List<Description> now) {
        var same = old.stream()
                .filter(each -> each.root().file().equals(one.root().file()))
                .findFirst();
        if (same.isPresent()) return same;
        var others = alike(one, old);
        return others.size() == 1 && alike(one, now).size() == 1
                ? Optional.of(others.getFirst())
                : others.stream().filter(each -> name(each).equals(name(one))).findFirst();
    }

    private static List<Description> alike(Description one, List<Description> all) {
        return all.stream().filter(each -> isAsyncApi(each) == isAsyncApi(one)).toList();
    }

    private static boolean isAsyncApi(Description each) {
        return each.root().node().has("asyncapi");
    }

    private static String name(Description each) {
        var path = String.valueOf(each.root().file().getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
