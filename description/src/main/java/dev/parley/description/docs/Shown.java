package dev.parley.description.docs;

import java.util.Set;

/**
 * What of descriptions a documentation shows.
 *
 * @param schemas whether the navigation lists schemas; their pages are there in any case, as others link to them
 * @param deprecated whether it shows what is deprecated
 * @param code whether requests are shown as code
 * @param trying whether a page can send requests and messages
 * @param hidden folders or tags by their names, operations as {@code GET /orders}, channels as {@code WS key}
 */
public record Shown(boolean schemas, boolean deprecated, boolean code, boolean trying, Set<String> hidden) {

    /** All of it. */
    public static final Shown ALL = new Shown(true, true, true, true, Set.of());

    public Shown {
        hidden = Set.copyOf(hidden);
    }

    /** Whether an endpoint is left out. */
    boolean hides(Entry entry) {
        return (entry.page().deprecated() && !deprecated)
                || hidden.contains(entry.group())
                || hidden.contains(name(entry));
    }

    /** How an endpoint is named. */
    static String name(Entry entry) {
        var page = entry.page();
        return switch (page.kind()) {
            case CHANNEL -> "WS " + entry.at().key();
            case WEBHOOK -> page.badge() + " " + page.title();
            default -> page.badge() + " " + page.address();
        };
    }
}
