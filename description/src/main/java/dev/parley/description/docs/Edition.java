package dev.parley.description.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * One of several versions that readers can choose from.
 *
 * @param address of its first page, from the directory of all pages of the shown one
 * @param shown whether it is the one that is shown
 */
public record Edition(String name, String address, boolean shown) {

    /** What readers are told of the description as it is, which is no version yet. */
    private static final String LATEST = "Latest";

    /**
     * Those that readers of one of them choose from, the newest first.
     *
     * @param versions by their names, the oldest first
     * @param first the one whose pages are at the address itself; empty for the description as it is
     * @param shown the one that is read; empty for the description as it is
     */
    public static List<Edition> of(List<String> versions, String first, String shown) {
        var up = shown.equals(first) ? "" : "../../";
        var all = new ArrayList<Edition>();
        if (first.isEmpty()) all.add(new Edition(LATEST, up + "index.html", shown.isEmpty()));
        for (var version : versions.reversed())
            all.add(new Edition(version, up + directory(version, first) + "index.html", version.equals(shown)));
        return all;
    }

    /** The directory of the pages of a version, from that of the first one's. */
    public static String directory(String version, String first) {
        return version.isEmpty() || version.equals(first) ? "" : "v/" + place(version) + "/";
    }

    /** The name of a version as its address has it. */
    public static String place(String version) {
        return version.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /** Whether a version may have that name: its place is a directory of its own. */
    public static boolean isName(String version) {
        return !version.isBlank() && !place(version).matches("[.-]+");
    }
}
