package dev.parley.description.variables;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of variables: what a slip was meant to be. */
final class Names {

    private Names() {}

    /** Says that a name is not known, and which one was probably meant. */
    static String unknown(String name, List<String> known) {
        String near = nearest(name, known);
        return "Unknown variable {{" + name + "}}." + (near == null ? "" : " Did you mean {{" + near + "}}?");
    }

    static @Nullable String nearest(String name, List<String> known) {
        int limit = Math.max(1, name.length() / 3);
        String best = null;
        int least = limit + 1;
        for (String each : known) {
            if (Math.abs(each.length() - name.length()) >= least) {
                continue;
            }
            int far = distance(name.toLowerCase(Locale.ROOT), each.toLowerCase(Locale.ROOT));
            if (far < least) {
                best = each;
                least = far;
            }
        }
        return best;
    }

    /** Edits (insert, remove, replace, swap two neighbours) from one word to the other. */
    static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int least(int[][] edits, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
        least = Math.min(least, edits[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
