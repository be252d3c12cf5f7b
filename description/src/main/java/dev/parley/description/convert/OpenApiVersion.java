package dev.parley.description.convert;

import java.util.Optional;

/** A version of OpenAPI that documents can be said by. */
public enum OpenApiVersion {
    V3_0("3.0", "3.0.4"),
    V3_1("3.1", "3.1.1"),
    V3_2("3.2", "3.2.0");

    private final String name;
    private final String written;

    OpenApiVersion(String name, String written) {
        this.name = name;
        this.written = written;
    }

    /** Its short name, such as {@code 3.1}. */
    public String title() {
        return name;
    }

    /** What a document of it says, such as {@code 3.1.1}. */
    String written() {
        return written;
    }

    /** The version of a short name, or of what a document says. */
    public static Optional<OpenApiVersion> of(String text) {
        for (var version : values()) {
            if (text.equals(version.name) || text.startsWith(version.name + ".")) return Optional.of(version);
        }
        return Optional.empty();
    }
}
