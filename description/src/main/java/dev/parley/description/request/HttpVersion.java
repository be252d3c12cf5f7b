package dev.parley.description.request;

/** The version of HTTP that a request is sent by. */
public enum HttpVersion {
    /** What client and server agree on. */
    AUTO("auto"),
    HTTP_1_1("1.1"),
    HTTP_2("2");

    private final String word;

    HttpVersion(String word) {
        this.word = word;
    }

    /** Its name in JSON. */
    public String word() {
        return word;
    }
}
