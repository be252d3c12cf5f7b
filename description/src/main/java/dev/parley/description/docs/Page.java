package dev.parley.description.docs;

import java.util.function.Supplier;

/**
 * A page of a documentation.
 *
 * @param path where it is, without the ending of a file, such as {@code operations/list-orders}
 * @param badge the method of an operation, {@code WS} of a WebSocket, or nothing
 * @param address the path or address that it is about, or nothing
 * @param content made when it is needed
 */
public record Page(
        PageKind kind,
        String path,
        String title,
        String badge,
        String address,
        boolean deprecated,
        Supplier<Article> content) {

    /** What it says. */
    public Article article() {
        return content.get();
    }

    /** Whether it is the same page. */
    boolean is(Page other) {
        return path.equals(other.path);
    }

    /** The way from here to the directory that all pages are in. */
    String up() {
        int depth = 0;
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++;
        return "../".repeat(depth);
    }
}
