package dev.parley.description.docs;

/** What a page of a documentation is about. */
public enum PageKind {
    HOME(""),
    AUTHENTICATION(""),
    GROUP("groups/"),
    OPERATION("operations/"),
    WEBHOOK("webhooks/"),
    CHANNEL("channels/"),
    SCHEMA("schemas/");

    private final String directory;

    PageKind(String directory) {
        this.directory = directory;
    }

    /** Where its pages are. */
    String directory() {
        return directory;
    }
}
