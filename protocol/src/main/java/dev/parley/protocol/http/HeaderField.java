package dev.parley.protocol.http;

/** A header field as written (RFC 9110 §5): the name in its case, the value without the blanks around it. */
public record HeaderField(String name, String value) {

    /** Whether it has the name, in any case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
