package dev.parley.description.difference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is compared of a schema where only one of two has alternatives. */
final class ChosenAlternatives {

    private ChosenAlternatives() {}

    /** What is said beside alternatives, with each of them; without any, the whole, or its types where the other's alternatives part these. */
    static List<Alternative> of(Shape shape, Shape other) {
        if (!shape.alternatives().isEmpty()) return each(shape);
        var schemas = shape.unframed();
        var kinds = kinds(shape.types());
        boolean parted = kinds.size() > 1 && each(other).stream().allMatch(each -> isOfOneKind(each, kinds));
        if (!parted) return List.of(new Alternative(shape.at(), schemas));
        return kinds.stream()
                .map(kind -> new Alternative(shape.at(), schemas.of(kind)))
                .toList();
    }

    private static List<Alternative> each(Shape shape) {
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

    /** Types by what one alternative usually allows; a single one may be null as well. */
    private static List<Set<Type>> kinds(Set<Type> types) {
        var rest = EnumSet.copyOf(types);
        var kinds = new ArrayList<Set<Type>>();
        if (rest.remove(Type.FRACTION) && rest.remove(Type.INTEGER)) kinds.add(EnumSet.of(Type.INTEGER, Type.FRACTION));
        rest.forEach(type -> kinds.add(EnumSet.of(type)));
        boolean several = kinds.size() - (types.contains(Type.NULL) ? 1 : 0) > 1;
        return several && types.size() < Type.values().length ? kinds : List.of(types);
    }

    private static boolean isOfOneKind(Alternative alternative, List<Set<Type>> kinds) {
        var types = Shape.of(alternative.schemas()).types();
        return kinds.stream()
                                .filter(kind -> kind.stream().anyMatch(types::contains))
                                .count()
                        == 1
                || types.stream().noneMatch(type -> kinds.stream().anyMatch(kind -> kind.contains(type)));
    }
}
