package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what credentials are wanted: whether each way that was enough still is. Used once for each pair of descriptions. */
final class SecurityComparison {

    private final Map<String, Located> olds;
    private final Map<String, Located> nows;
    private final Map<String, Set<String>> users = new LinkedHashMap<>();

    /** One way: all of these schemes, with their scopes. None is to need nothing. */
    private record Way(Map<String, Set<String>> scopes) {

        /** Whether credentials for the other one are enough for this one. */
        boolean contentWith(Way other) {
            return scopes.entrySet().stream().allMatch(each -> {
                var held = other.scopes.get(each.getKey());
                return held != null && held.containsAll(each.getValue());
            });
        }

        @Override
        public String toString() {
            if (scopes.isEmpty()) return "no credentials";
            return scopes.entrySet().stream()
                    .map(each -> "`" + each.getKey() + "`"
                            + (each.getValue().isEmpty() ? "" : " (" + String.join(", ", each.getValue()) + ")"))
                    .collect(Collectors.joining(" and "));
        }
    }

    SecurityComparison(Located oldRoot, Located nowRoot) {
        this.olds = schemes(oldRoot);
        this.nows = schemes(nowRoot);
    }

    private static Map<String, Located> schemes(Located root) {
        Map<String, Located> all = new LinkedHashMap<>();
        root.child("components")
                .flatMap(components -> components.child("securitySchemes"))
                .or(() -> root.child("securityDefinitions"))
                .ifPresent(list -> list.children().forEach(each -> all.put(each.key(), each.resolved())));
        return all;
    }

    void compare(Scope scope, HttpOperation old, HttpOperation now) {
        var oldList = old.inherited("security").orElse(old.place());
        var nowList = now.inherited("security").orElse(now.place());
        compare(
                scope,
                ways(old.inherited("security").map(Located::items).orElse(List.of())),
                oldList,
                ways(now.inherited("security").map(Located::items).orElse(List.of())),
                nowList);
    }

    private static List<Map<String, Set<String>>> ways(List<Located> items) {
        var ways = new ArrayList<Map<String, Set<String>>>();
        for (var item : items) {
            Map<String, Set<String>> way = new LinkedHashMap<>();
            for (var scheme : item.children()) {
                var scopes = new TreeSet<String>();
                scheme.node().valueStream().forEach(scope -> scopes.add(scope.asString("")));
                way.put(scheme.key(), scopes);
            }
            ways.add(way);
        }
        if (ways.isEmpty()) ways.add(Map.of());
        return ways;
    }

    /** Compares lists of ways by the names of their schemes. */
    void compare(
            Scope scope,
            List<Map<String, Set<String>>> oldWays,
            Located oldList,
            List<Map<String, Set<String>>> nowWays,
            Located nowList) {
        oldWays.forEach(way -> way.keySet()
                .forEach(name ->
                        users.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(scope.title())));
        var before = oldWays.stream().map(this::renamed).toList();
        var after = nowWays.stream().map(Way::new).toList();
        var lost = before.stream()
                .filter(way -> after.stream().noneMatch(each -> each.contentWith(way)))
                .toList();
        for (var way : lost) {
            var message = way.scopes.isEmpty()
                    ? "credentials are wanted now: " + words(after)
                    : way + " is not enough any more, but " + words(after);
            scope.found(Finding.narrower("security-tightened", message, oldList, nowList)
                    .because("Who has only what was enough is refused"));
        }
        for (var way : after) {
            if (before.stream().anyMatch(way::contentWith) && before.stream().anyMatch(each -> each.equals(way)))
                continue;
            if (before.stream().anyMatch(each -> way.contentWith(each) && !each.contentWith(way))) {
                scope.found(Finding.wider("security-loosened", way + " is enough now", oldList, nowList)
                        .impact(Impact.HARMLESS, Impact.HARMLESS));
            } else if (before.stream().noneMatch(way::contentWith)
                    && lost.stream().noneMatch(each -> each.contentWith(way))) {
                scope.found(Finding.wider("security-added", way + " is another way now", oldList, nowList)
                        .impact(Impact.HARMLESS, Impact.HARMLESS)
                        .because("It may be used, and need not"));
            }
        }
    }

    private static String words(List<Way> ways) {
        return ways.stream().map(Way::toString).collect(Collectors.joining(" or "));
    }

    /** A scheme that has another name now is still the same. */
    private Way renamed(Map<String, Set<String>> way) {
        Map<String, Set<String>> renamed = new LinkedHashMap<>();
        way.forEach((name, scopes) -> renamed.put(nowName(name), scopes));
        return new Way(renamed);
    }

    private String nowName(String name) {
        var old = olds.get(name);
        if (old == null || nows.containsKey(name)) return name;
        return nows.entrySet().stream()
                .filter(each -> !olds.containsKey(each.getKey())
                        && each.getValue().node().equals(old.node()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /** Compares the schemes themselves, after all that use them. */
    void schemes(Report report) {
        var comparison = new SchemeComparison(report, users);
        olds.forEach((name, old) -> {
            var now = nows.get(name);
            if (now != null) comparison.compare(name, old, now);
        });
    }
}
