package dev.parley.description.docs;

import dev.parley.description.difference.Change;
import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.reference.Description;
import dev.parley.description.source.Source;
import dev.parley.description.source.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version with what it changed.
 *
 * @param date in words; may be empty
 * @param changes against the version before; asked for when the page of changes is made
 */
public record Release(String name, String date, Supplier<List<Change>> changes) {

    private static final List<String> OFFERED = List.of("paths", "webhooks", "channels", "operations");

    /**
     * What descriptions differ in, each from the one that it was before. The first ones of a standard are all new, and the last ones all gone;
     * what is new or gone beside others of its standard may have another name, and has no difference of its own.
     */
    public static List<Change> between(List<Description> old, List<Description> now) {
        List<Change> all = new ArrayList<>();
        for (var each : now) {
            var other = alike(each, old).isEmpty() ? Optional.of(empty(each)) : before(each, old, now);
            other.ifPresent(one -> all.addAll(DescriptionDifference.between(one, each)));
        }
        for (var each : old) {
            if (alike(each, now).isEmpty()) all.addAll(DescriptionDifference.between(each, empty(each)));
        }
        return all;
    }

    /** A description that offers nothing as yet, or any more, of what one does. */
    private static Description empty(Description one) {
        var root = (ObjectNode) one.root().node().deepCopy();
        for (var each : OFFERED) {
            if (root.has(each)) root.putObject(each);
        }
        return one.beginning(Source.written(root, Syntax.YAML));
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
