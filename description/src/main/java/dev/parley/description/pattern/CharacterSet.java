package dev.parley.description.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of Unicode characters.
 *
 * @param ranges in their order, none touches another
 */
record CharacterSet(List<Range> ranges) {

    /** Both ends belong to it. */
    record Range(int first, int last) {}

    static final CharacterSet NONE = new CharacterSet(List.of());
    static final CharacterSet ALL = of(0, Character.MAX_CODE_POINT);

    /** ECMA-262, LineTerminator. */
    static final CharacterSet LINE_ENDS = of('\n', '\n', '\r', '\r', 0x2028, 0x2029);

    static final CharacterSet DIGITS = of('0', '9');
    static final CharacterSet WORDS = of('a', 'z', 'A', 'Z', '0', '9', '_', '_');

    /** ECMA-262, WhiteSpace and LineTerminator. */
    static final CharacterSet SPACES = of(
            '\t', '\r', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x202F, 0x205F,
            0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    CharacterSet {
        ranges = List.copyOf(ranges);
    }

    /** Of first and last characters, in turn. */
    static CharacterSet of(int... ends) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) ranges.add(new Range(ends[i], ends[i + 1]));
        return joined(ranges);
    }

    private static CharacterSet joined(List<Range> ranges) {
        var sorted = ranges.stream()
                .sorted(Comparator.comparingInt(Range::first))
                .flatMap(CharacterSet::withoutSurrogates)
                .toList();
        List<Range> joined = new ArrayList<>();
        for (var each : sorted) {
            if (!joined.isEmpty() && each.first() <= joined.getLast().last() + 1) {
                var last = joined.removeLast();
                joined.add(new Range(last.first(), Math.max(last.last(), each.last())));
            } else {
                joined.add(each);
            }
        }
        return new CharacterSet(joined);
    }

    /** They are no characters by themselves. */
    private static Stream<Range> withoutSurrogates(Range range) {
        var below = new Range(range.first(), Math.min(range.last(), Character.MIN_SURROGATE - 1));
        var above = new Range(Math.max(range.first(), Character.MAX_SURROGATE + 1), range.last());
        return Stream.of(below, above).filter(each -> each.first() <= each.last());
    }

    CharacterSet and(CharacterSet other) {
        return joined(Stream.concat(ranges.stream(), other.ranges.stream()).toList());
    }

    CharacterSet inverted() {
        List<Range> gaps = new ArrayList<>();
        int next = 0;
        for (var each : ranges) {
            gaps.add(new Range(next, each.first() - 1));
            next = each.last() + 1;
        }
        gaps.add(new Range(next, Character.MAX_CODE_POINT));
        return joined(gaps.stream().filter(each -> each.first() <= each.last()).toList());
    }

    boolean contains(int character) {
        return ranges.stream().anyMatch(each -> each.first() <= character && character <= each.last());
    }

    boolean isOne() {
        return ranges.size() == 1
                && ranges.getFirst().first() == ranges.getFirst().last();
    }
}
