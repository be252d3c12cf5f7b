package dev.parley.description.auth;

/** A name and its value: a header line, or a parameter before it is percent-encoded. */
public record Field(String name, String value) {

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
