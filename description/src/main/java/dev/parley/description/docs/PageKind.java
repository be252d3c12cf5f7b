package dev.parley.description.docs;

/** What a page of a documentation is about. */
public enum PageKind {
    HOME(""),
    AUTHENTICATION(""),
    PAGE("pages/"),
    CHANGES(""),
    GROUP("groups/"),
    OPERATION("operations/"),
    WEBHOOK("webhooks/"),
    CHANNEL("channels/"),
    SCHEMA("schemas/");

    private final String directory;

    PageKind(String directory) {
        this.directory = directory;
    }

    /** Whether the navigation shows its pages above all sections. */
    boolean isOnTop() {
        return this == HOME || this == AUTHENTICATION || this == PAGE || this == CHANGES;
    }

    /** Where its pages are. */
    String directory() {
        return directory;
    }
}
