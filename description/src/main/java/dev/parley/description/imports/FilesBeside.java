package dev.parley.description.imports;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Files that one which is imported names, by their paths from its directory. Whoever makes it says which may be read. */
@FunctionalInterface
public interface FilesBeside {

    /** No file can be read. */
    static FilesBeside none() {
        return _ -> null;
    }

    /**
     * The text of a file; nothing where it is not there, or must not be read.
     *
     * @param path as it is named, with slashes
     */
    @Nullable
    String text(String path);

    /** The same as bytes, of a file that is no text. */
    default byte @Nullable [] bytes(String path) {
        var text = text(path);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Why a text is not there, in a sentence without its full stop. */
    default String unread() {
        return "The file does not come with this one; `parley import` and `parley run` read those beside it";
    }

    /** The same of a file whose requests come in with those of the file that runs it, so that it need not come in by itself. */
    default @Nullable String run(String path) {
        return text(path);
    }

    /** The logins that the person keeps ({@code ~/.netrc}); nothing where there are none, or they must not be read. */
    default @Nullable String logins() {
        return null;
    }
}
