package dev.parley.description.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request carries, to be written as code. */
sealed interface CodeBody {

    /** Nothing. */
    record None() implements CodeBody {}

    /** A text, sent in UTF-8. */
    record Text(String text) implements CodeBody {}

    /** Bytes in Base64. */
    record Binary(String base64) implements CodeBody {}

    /** A file. */
    record File(String path) implements CodeBody {}

    /** A form with files. */
    record Form(List<Part> parts) implements CodeBody {

        public Form {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a form.
     *
     * @param text of a part that is no file
     * @param file of one that is
     */
    record Part(
            String name,
            @Nullable String contentType,
            @Nullable String text,
            @Nullable FilePart file) {}

    /** A file of a form: its name, and where it is read from. */
    record FilePart(String name, String path) {}
}
