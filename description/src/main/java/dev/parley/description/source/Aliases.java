package dev.parley.description.source;

import org.jspecify.annotations.Nullable;

/** What an edit needs to know of YAML aliases: an edit changes one place, not all that mention the same node. */
final class Aliases {

    private Aliases() {}

    /** Whether the operation changes or removes something that an alias mentions, or an alias. */
    static boolean touched(Spot root, Operation operation) {
        if (!hasAlias(root)) return false;
        @Nullable Spot spot = root;
        for (var token : operation.at().parent().tokens()) {
            if (spot != null && spot.marked()) return true;
            spot = Site.inside(spot, token);
        }
        if (spot == null || spot.marked()) return true;
        return switch (operation) {
            case Operation.Insert _ -> false;
            case Operation.Move _ -> spot.holdsMarks();
            case Operation.Set _, Operation.Remove _ -> {
                var target = Site.inside(spot, operation.at().last());
                yield target != null && target.holdsMarks();
            }
        };
    }

    static boolean hasAlias(Spot spot) {
        return switch (spot) {
            case Spot.Scalar _ -> false;
            case Spot.Alias _ -> true;
            case Spot.Mapping mapping -> mapping.members().stream().anyMatch(member -> hasAlias(member.value()));
            case Spot.Items items -> items.items().stream().anyMatch(Aliases::hasAlias);
        };
    }

    /** The text with what the aliases mention in their places. */
    static String writtenOut(Source source, YamlText writing) {
        var splices = new Splices();
        source.root().ifPresent(root -> writeOut(root, writing, splices));
        return splices.apply(source.text());
    }

    private static void writeOut(Spot spot, YamlText writing, Splices splices) {
        switch (spot) {
            case Spot.Scalar _ -> {}
            case Spot.Alias alias ->
                splices.replace(alias.start(), alias.end(), writing.flow(Trees.tree(alias.target(), Limits.inForce())));
            case Spot.Mapping mapping ->
                mapping.members().forEach(member -> writeOut(member.value(), writing, splices));
            case Spot.Items items -> items.items().forEach(item -> writeOut(item, writing, splices));
        }
    }
}
