package dev.parley.description.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In what two texts differ by their lines: by the fewest edits (Myers, "An O(ND) Difference Algorithm"), as long as they are not too many;
 * then all between the first and the last difference counts as replaced.
 */
public final class LineDifference {

    private static final int MOST_EDITS = 2_000;
    private static final int AROUND = 3;

    private final List<String> old;
    private final List<String> now;
    private final boolean[] removed;
    private final boolean[] added;

    private LineDifference(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
        this.removed = new boolean[old.size()];
        this.added = new boolean[now.size()];
    }

    /** That of two texts. */
    public static LineDifference of(String old, String now) {
        var difference = new LineDifference(lines(old), lines(now));
        difference.compare();
        return difference;
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
        if (lines.getLast().isEmpty()) lines.removeLast();
        return lines;
    }

    private void compare() {
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) start++;
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) end++;
        Map<String, Integer> numbers = new HashMap<>();
        int[] left = numbered(old.subList(start, old.size() - end), numbers);
        int[] right = numbered(now.subList(start, now.size() - end), numbers);
        var trace = trace(left, right);
        if (trace == null) {
            Arrays.fill(removed, start, start + left.length, true);
            Arrays.fill(added, start, start + right.length, true);
        } else {
            mark(trace, left.length, right.length, start);
        }
    }

    private static int[] numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .mapToInt(line -> numbers.computeIfAbsent(line, _ -> numbers.size()))
                .toArray();
    }

    /** How far each diagonal gets, for each number of edits: index 0 is the lowest diagonal. Nothing when there are too many edits. */
    private static @Nullable List<int[]> trace(int[] left, int[] right) {
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= Math.min(MOST_EDITS, left.length + right.length); edits++) {
            int[] reach = new int[2 * edits + 1];
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int x = edits == 0 ? 0 : step(trace.getLast(), edits, diagonal);
                int y = x - diagonal;
                while (x < left.length && y < right.length && left[x] == right[y]) {
                    x++;
                    y++;
                }
                reach[diagonal + edits] = x;
                if (x >= left.length && y >= right.length) {
                    trace.add(reach);
                    return trace;
                }
            }
            trace.add(reach);
        }
        return null;
    }

    /** Where one more edit gets on a diagonal: by an added line from above, or by a removed one from below. */
    private static int step(int[] before, int edits, int diagonal) {
        return isAdded(before, edits, diagonal)
                ? before[diagonal + 1 + edits - 1]
                : before[diagonal - 1 + edits - 1] + 1;
    }

    private static boolean isAdded(int[] before, int edits, int diagonal) {
        if (diagonal == -edits) return true;
        return diagonal != edits && before[diagonal - 1 + edits - 1] < before[diagonal + 1 + edits - 1];
    }

    private void mark(List<int[]> trace, int left, int right, int start) {
        int x = left;
        int y = right;
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int diagonal = x - y;
            int[] before = trace.get(edits - 1);
            boolean add = isAdded(before, edits, diagonal);
            int from = add ? diagonal + 1 : diagonal - 1;
            x = before[from + edits - 1];
            y = x - from;
            if (add) {
                added[start + y] = true;
            } else {
                removed[start + x] = true;
            }
        }
    }

    /** As {@code diff -u} writes it, without the names of files; empty where nothing differs. */
    public String unified() {
        var text = new StringBuilder();
        int i = 0;
        int j = 0;
        while (true) {
            while (i < removed.length && j < added.length && !removed[i] && !added[j]) {
                i++;
                j++;
            }
            if (i >= removed.length && j >= added.length) return text.toString();
            int[] ends = hunk(text, i, j);
            i = ends[0];
            j = ends[1];
        }
    }

    /** Writes a stretch of differences with the lines around it; those that are near are one. */
    private int[] hunk(StringBuilder text, int left, int right) {
        int before = Math.min(AROUND, Math.min(left, right));
        var body = new StringBuilder();
        int i = left - before;
        int j = right - before;
        int same = 0;
        int lastLeft = i;
        int lastRight = j;
        int kept = 0;
        while ((i < removed.length || j < added.length) && same <= 2 * AROUND) {
            if (i < removed.length && removed[i]) {
                body.append('-').append(old.get(i++)).append('\n');
                same = 0;
            } else if (j < added.length && added[j]) {
                body.append('+').append(now.get(j++)).append('\n');
                same = 0;
            } else {
                body.append(' ').append(old.get(i)).append('\n');
                i++;
                j++;
                same = i <= left ? 0 : same + 1;
            }
            if (same <= AROUND) {
                lastLeft = i;
                lastRight = j;
                kept = body.length();
            }
        }
        text.append("@@ -").append(range(left - before, lastLeft));
        text.append(" +").append(range(right - before, lastRight)).append(" @@\n");
        text.append(body, 0, kept);
        return new int[] {lastLeft, lastRight};
    }

    private static String range(int from, int to) {
        int first = to == from ? from : from + 1;
        return to - from == 1 ? Integer.toString(first) : first + "," + (to - from);
    }
}
