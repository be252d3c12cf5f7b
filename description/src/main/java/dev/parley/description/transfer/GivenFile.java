package dev.parley.description.transfer;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.DecodedText;
import java.net.URI;
import java.net.URISyntaxException;

/** A file that is to be imported, alone or with others of its folder. Its bytes are no copy, and are not changed. */
public final class GivenFile {

    private final String name;
    private final String pointer;
    private final byte[] bytes;

    /**
     * A file.
     *
     * @param name with the folder that it is in, if it is in one; empty where it has none
     * @param pointer the place in a request that names it, or empty
     */
    public GivenFile(String name, String pointer, byte[] bytes) {
        this.name = name;
        this.pointer = pointer;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** A file beside it or within it, told at the same place. */
    GivenFile within(String path, byte[] content) {
        return new GivenFile(path, pointer, content);
    }

    /** The text, also where not all of it is one. */
    String text() {
        return DecodedText.lenient(bytes);
    }

    /** The text, or a problem where it is none. */
    String sound() {
        return DecodedText.of("The file", bytes);
    }

    /** A problem in it, with its name. */
    public Problem told(Problem problem) {
        String message = name.isEmpty() ? problem.message() : name + ": " + problem.message();
        Problem told = Problem.of(problem.code(), message).at(pointer);
        String hint = problem.hint();
        return hint == null ? told : told.hint(hint);
    }

    /** A folder has other files beside those that are meant. */
    boolean isInFolder() {
        return name.contains("/");
    }

    /** The address of a file that this one names by its path. */
    URI address(String path) {
        return new GivenFile(name.substring(0, name.lastIndexOf('/') + 1) + path, "", bytes).address();
    }

    URI address() {
        try {
            String path = name.isEmpty() ? "text" : name.replace('\\', '/').replaceFirst("^/+", "");
            return new URI("file", "", "/" + path, null).normalize();
        } catch (URISyntaxException _) {
            return URI.create("file:///text");
        }
    }
}
