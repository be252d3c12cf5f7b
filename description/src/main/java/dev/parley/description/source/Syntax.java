package dev.parley.description.source;

/** The notation of a text. */
public enum Syntax {
    /** YAML 1.2, core schema. */
    YAML,
    /** JSON (RFC 8259). */
    JSON;

    public Syntax other() {
        return this == YAML ? JSON : YAML;
    }
}
