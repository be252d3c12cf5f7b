package dev.parley.description.request;

/** When a script runs: those of an HTTP request, then those of a WebSocket connection. */
public enum Moment {
    BEFORE_REQUEST("beforeRequest"),
    AFTER_RESPONSE("afterResponse"),
    BEFORE_CONNECT("beforeConnect"),
    ON_OPEN("onOpen"),
    BEFORE_MESSAGE("beforeMessage"),
    ON_MESSAGE("onMessage"),
    ON_CLOSE("onClose");

    private final String word;

    Moment(String word) {
        this.word = word;
    }

    /** Its name in JSON. */
    public String word() {
        return word;
    }
}
