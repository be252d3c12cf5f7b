package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The credentials of AsyncAPI, compared as those of OpenAPI are. */
record ChannelSecurity(SecurityComparison schemes) {

    /** Compares what two servers or operations ask for. */
    void compare(Scope scope, Located before, Located after) {
        var oldList = before.child("security").orElse(before);
        var nowList = after.child("security").orElse(after);
        schemes.compare(scope, ways(oldList), oldList, ways(nowList), nowList);
    }

    /** Each scheme is a way of its own; AsyncAPI 3 lists the schemes, 2 names them as OpenAPI does. */
    private static List<Map<String, Set<String>>> ways(Located list) {
        List<Map<String, Set<String>>> ways = new ArrayList<>();
        for (var item : list.items()) {
            Map<String, Set<String>> way = new LinkedHashMap<>();
            var scheme = item.resolved();
            if (scheme.node().has("type")) {
                way.put(item.reference().isPresent() ? scheme.key() : kind(scheme), scopes(scheme));
            } else {
                item.children().forEach(each -> way.put(each.key(), values(each)));
            }
            ways.add(way);
        }
        if (ways.isEmpty()) ways.add(Map.of());
        return ways;
    }

    /** What a scheme that has no name is called: what is sent, and where. */
    private static String kind(Located scheme) {
        return Stream.of("type", "scheme", "in", "name")
                .map(word -> scheme.node().path(word).asString(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> scopes(Located scheme) {
        return scheme.child("scopes").map(ChannelSecurity::values).orElse(Set.of());
    }

    private static Set<String> values(Located list) {
        var values = new TreeSet<String>();
        list.items().forEach(each -> values.add(each.node().asString("")));
        return values;
    }
}
