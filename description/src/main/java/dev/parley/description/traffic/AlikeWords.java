package dev.parley.description.traffic;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that stand in one place of paths and are values there, since the same is behind each of them. */
final class AlikeWords {

    /** So many words are no coincidence. */
    private static final int MANY = 5;

    /** Such a part, on average, of what no other word has behind it tells different things. */
    private static final double DIFFERENT = 0.25;

    private static final double ALIKE_OUTSIDE = 0.8;
    private static final double ALIKE_INSIDE = 0.6;

    private final Map<String, List<PathFinding.Seat>> words;
    private final int depth;
    private final Map<String, Set<String>> wordsBefore = new HashMap<>();
    private final Map<String, Set<String>> wordsBeforeInAnyWay = new HashMap<>();
    private final Map<String, Double> own = new HashMap<>();

    private AlikeWords(Map<String, List<PathFinding.Seat>> words, int depth) {
        this.words = words;
        this.depth = depth;
    }

    /** Those among the words of a place, with the paths that lead through each. */
    static Set<String> of(Map<String, List<PathFinding.Seat>> words, int depth) {
        return words.size() < MANY ? Set.of() : new AlikeWords(words, depth).found();
    }

    /** What is behind a word. */
    private record Tail(String method, List<String> segments) {

        long words() {
            return segments.stream().filter(each -> !each.equals("{}")).count();
        }
    }

    private Set<String> found() {
        words.forEach((word, seats) -> seats.forEach(seat -> {
            for (int i = depth + 1; i < seat.segments().size(); i++) {
                wordsBefore.computeIfAbsent(key(seat, i), _ -> new HashSet<>()).add(word);
                wordsBeforeInAnyWay
                        .computeIfAbsent(place(seat, i), _ -> new HashSet<>())
                        .add(word);
            }
        }));
        own();
        var byTail = new LinkedHashMap<Tail, Map<String, Set<String>>>();
        var byStructure = new LinkedHashMap<Set<Tail>, Map<String, Set<String>>>();
        words.forEach((word, seats) -> {
            var structure = new HashSet<Tail>();
            var shape = new HashSet<String>();
            for (var seat : seats) {
                var tail = tail(seat);
                structure.add(tail);
                shape.addAll(seat.shape());
                join(byTail, tail, word, seat.shape());
            }
            join(byStructure, structure, word, shape);
        });
        var alike = new LinkedHashSet<String>();
        byTail.forEach((tail, shapes) -> {
            boolean told = shapes.size() >= MANY && tail.words() > 0 && isAlike(shapes.values(), false);
            if (told && !differ(shapes.keySet())) alike.addAll(shapes.keySet());
        });
        byStructure.values().forEach(shapes -> {
            boolean told = shapes.size() >= MANY && isAlike(shapes.values(), true);
            if (told && !differ(shapes.keySet())) alike.addAll(shapes.keySet());
        });
        return alike;
    }

    /** Whether some other things behind words differ: then they are names of different things. */
    private boolean differ(Set<String> those) {
        double average = those.stream()
                .mapToDouble(word -> own.getOrDefault(word, 0.0))
                .average()
                .orElse(0);
        return average >= DIFFERENT;
    }

    /** Finds for each word the greatest part of what is behind it in one way that no other word has there. */
    private void own() {
        var behind = new HashMap<Tail, Map<String, Set<String>>>();
        words.forEach((word, seats) -> seats.stream()
                .filter(seat -> !seat.shape().isEmpty())
                .forEach(seat -> join(behind, new Tail(seat.method(), shared(seat)), word, seat.shape())));
        behind.values().stream().filter(shapes -> shapes.size() > 1).forEach(this::ownNames);
        words.forEach((word, seats) -> {
            boolean alone = seats.stream().anyMatch(seat -> isOwn(seat) && !isCompared(seat, behind));
            if (alone || isDoneTo(seats)) own.put(word, 1.0);
        });
    }

    /** Whether the word is the name of things, since verbs are right behind it. */
    private boolean isDoneTo(List<PathFinding.Seat> seats) {
        return Verbs.areAmong(seats.stream()
                .filter(seat -> seat.isDone() && seat.segments().size() == depth + 2)
                .map(seat -> seat.segments().getLast())
                .toList());
    }

    /** Whether others have names in their answers to set beside those of an answer. */
    private boolean isCompared(PathFinding.Seat seat, Map<Tail, Map<String, Set<String>>> behind) {
        if (seat.shape().isEmpty()) return false;
        var named = behind.getOrDefault(new Tail(seat.method(), shared(seat)), Map.of());
        return named.size() > 1;
    }

    private void ownNames(Map<String, Set<String>> shapes) {
        var counts = counts(shapes.values());
        shapes.forEach((word, names) -> {
            long alone = names.stream()
                    .filter(name -> counts.getOrDefault(name, 0) == 1)
                    .count();
            own.merge(word, (double) alone / names.size(), Math::max);
        });
    }

    /** Whether there are words behind a word, by whatever method, and none of them is behind another in the same place. */
    private boolean isOwn(PathFinding.Seat seat) {
        if (!seat.isDone()) return false;
        var places = IntStream.range(depth + 1, seat.segments().size())
                .filter(i -> SegmentKind.of(seat.segments().get(i)).isEmpty())
                .mapToObj(i -> wordsBeforeInAnyWay.getOrDefault(place(seat, i), Set.of()))
                .toList();
        return !places.isEmpty() && places.stream().allMatch(each -> each.size() == 1);
    }

    private static Map<String, Integer> counts(Collection<Set<String>> shapes) {
        var counts = new HashMap<String, Integer>();
        shapes.forEach(each -> each.forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts;
    }

    private static <K> void join(Map<K, Map<String, Set<String>>> all, K key, String word, Set<String> shape) {
        all.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                .computeIfAbsent(word, _ -> new HashSet<>())
                .addAll(shape);
    }

    private static String key(PathFinding.Seat seat, int index) {
        return seat.method() + " " + seat.segments().size() + " " + index + " "
                + seat.segments().get(index);
    }

    private static String place(PathFinding.Seat seat, int index) {
        return index + " " + seat.segments().get(index);
    }

    private Tail tail(PathFinding.Seat seat) {
        var tail = new Tail(seat.method(), shared(seat));
        return tail.words() > 0 ? tail : new Tail(seat.method(), behind(seat, _ -> false));
    }

    /** A word that is behind few others only may be a value itself. */
    private List<String> shared(PathFinding.Seat seat) {
        return behind(
                seat, i -> wordsBefore.getOrDefault(key(seat, i), Set.of()).size() < MANY);
    }

    private List<String> behind(PathFinding.Seat seat, IntPredicate isValue) {
        return IntStream.range(depth + 1, seat.segments().size())
                .mapToObj(i -> {
                    var segment = seat.segments().get(i);
                    return isValue.test(i) || SegmentKind.of(segment).isPresent() ? "{}" : segment;
                })
                .toList();
    }

    /** Whether answers are of one kind: by their own members, where asked for, and by all members that most of them have. */
    private static boolean isAlike(Collection<Set<String>> shapes, boolean outside) {
        var first = outer(shapes.iterator().next());
        if (outside && shapes.stream().anyMatch(each -> PathFinding.likeness(first, outer(each)) < ALIKE_OUTSIDE))
            return false;
        var counts = counts(shapes);
        var usual = counts.keySet().stream()
                .filter(name -> counts.getOrDefault(name, 0) * 2 >= shapes.size())
                .collect(Collectors.toSet());
        double likeness = shapes.stream()
                .mapToDouble(each -> PathFinding.likeness(usual, each))
                .average()
                .orElse(0);
        return !usual.isEmpty() && likeness >= ALIKE_INSIDE;
    }

    private static Set<String> outer(Set<String> names) {
        return names.stream().filter(MemberNames::isOuter).collect(Collectors.toSet());
    }
}
