package dev.parley.description.request;

/** What a text of a body is; a header row may name another content type. */
public enum BodyFormat {
    JSON("application/json"),
    XML("application/xml"),
    TEXT("text/plain; charset=utf-8");

    private final String contentType;

    BodyFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The content type that is sent unless a header row has one. */
    public String contentType() {
        return contentType;
    }
}
