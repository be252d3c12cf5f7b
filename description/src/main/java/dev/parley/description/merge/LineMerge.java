package dev.parley.description.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Brings two edits of one text together, line by line. */
final class LineMerge {

    /** Lines of one side by lines of the other that are compared at most. */
    private static final long MOST = 4_000_000;

    private LineMerge() {}

    /** The text that both edits made; nothing where they touch the same lines or ones side by side, or the texts are long. */
    static Optional<String> of(String base, String mine, String theirs) {
        var before = lines(base);
        var one = lines(mine);
        var other = lines(theirs);
        if ((long) before.size() * Math.max(one.size(), other.size()) > MOST) return Optional.empty();
        var inMine = matches(before, one);
        var inTheirs = matches(before, other);
        var result = new StringBuilder();
        int i = 0;
        int j = 0;
        int k = 0;
        for (int at = 0; at <= before.size(); at++) {
            boolean end = at == before.size();
            if (!end && (inMine[at] < 0 || inTheirs[at] < 0)) continue;
            int toMine = end ? one.size() : inMine[at];
            int toTheirs = end ? other.size() : inTheirs[at];
            var was = before.subList(i, at);
            var here = one.subList(j, toMine);
            var there = other.subList(k, toTheirs);
            if (here.equals(was) || here.equals(there)) there.forEach(result::append);
            else if (there.equals(was)) here.forEach(result::append);
            else return Optional.empty();
            if (!end) result.append(before.get(at));
            i = at + 1;
            j = toMine + 1;
            k = toTheirs + 1;
        }
        return Optional.of(result.toString());
    }

    /** With their ends, so that a last line without one is another line. */
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(at, next));
            at = next;
        }
        return lines;
    }

    /** For each line of the one the line of the other that it is, by a longest common subsequence; -1 for none. */
    private static int[] matches(List<String> one, List<String> other) {
        var lengths = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                lengths[i][j] = one.get(i).equals(other.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        var matches = new int[one.size()];
        Arrays.fill(matches, -1);
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            if (one.get(i).equals(other.get(j))) matches[i++] = j++;
            else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
            else j++;
        }
        return matches;
    }
}
