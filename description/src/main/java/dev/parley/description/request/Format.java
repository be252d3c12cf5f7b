package dev.parley.description.request;

/** How the content of a message is written down. */
public enum Format {
    TEXT,
    JSON,
    XML,
    HTML,
    BASE64,
    HEX;

    /** Whether it is sent as a binary message. */
    public boolean isBinary() {
        return this == BASE64 || this == HEX;
    }
}
