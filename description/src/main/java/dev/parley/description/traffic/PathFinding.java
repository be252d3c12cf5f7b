package dev.parley.description.traffic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds the parameters of paths: segments that look like values, and words that stand where many others stand under which the same is
 * found. Used once.
 */
final class PathFinding {

    private static final Set<String> BEFORE_VERSIONS = Set.of("v", "api", "rest", "version");

    private final IdentityHashMap<Seat, Template> found = new IdentityHashMap<>();

    private PathFinding() {}

    /**
     * A path that was seen.
     *
     * @param isDone whether the server did what was asked, or messages came over the connection
     * @param shape names of what came back, as {@link MemberNames} has them; empty where that has no names
     */
    record Seat(List<String> segments, String method, boolean isDone, Set<String> shape) {
        Seat {
            segments = List.copyOf(segments);
            shape = Set.copyOf(shape);
        }
    }

    /** A template for each path, in their order. */
    static List<Template> of(List<Seat> seats) {
        var finding = new PathFinding();
        finding.find(seats, List.of(), List.of());
        return seats.stream().map(finding.found::get).toList();
    }

    private void find(List<Seat> seats, List<String> before, List<Set<SegmentKind>> kinds) {
        int depth = before.size();
        var words = new LinkedHashMap<String, List<Seat>>();
        var values = new ArrayList<Seat>();
        var seen = EnumSet.noneOf(SegmentKind.class);
        for (var seat : seats) {
            if (seat.segments().size() == depth) {
                found.put(seat, Template.named(before, kinds));
                continue;
            }
            var segment = seat.segments().get(depth);
            var kind = SegmentKind.of(segment).filter(each -> !isVersion(each, segment, before, seats));
            kind.ifPresentOrElse(
                    each -> {
                        seen.add(each);
                        values.add(seat);
                    },
                    () -> words.computeIfAbsent(segment, _ -> new ArrayList<>()).add(seat));
        }
        AlikeWords.of(words, depth).forEach(word -> values.addAll(words.remove(word)));
        if (!values.isEmpty()) find(values, longer(before, "{}"), longer(kinds, Set.copyOf(seen)));
        words.forEach((word, those) -> find(those, longer(before, word), longer(kinds, Set.of())));
    }

    /** A short number may be the version of an API, if there is no other in its place. */
    private static boolean isVersion(SegmentKind kind, String segment, List<String> before, List<Seat> seats) {
        if (kind != SegmentKind.INTEGER || segment.length() > 2) return false;
        if (!before.isEmpty()) return BEFORE_VERSIONS.contains(before.getLast());
        return seats.stream()
                .allMatch(seat -> seat.segments().size() > 1
                        && (seat.segments().getFirst().equals(segment)
                                || SegmentKind.of(seat.segments().getFirst()).isEmpty()));
    }

    /** How much two sets have in common, from 0 to 1. */
    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) return 1;
        var both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static <T> List<T> longer(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
