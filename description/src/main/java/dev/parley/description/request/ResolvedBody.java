package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request carries, filled in. A file that is named by its path is read by whoever sends it. */
public sealed interface ResolvedBody {

    /** Nothing: neither body nor {@code Content-Length}. */
    record None() implements ResolvedBody {}

    /** A text. */
    record Written(MessageBytes bytes) implements ResolvedBody {}

    /** A form with files; the boundary is in the header {@code Content-Type} too. */
    record Multipart(String boundary, List<Part> parts) implements ResolvedBody {

        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a form. */
    record Part(MarkedText name, @Nullable MarkedText contentType, BodyPiece content) {}

    /** A file, as it is. */
    record File(FileSource file) implements ResolvedBody {}

    /** What goes out, one behind the other. */
    default List<BodyPiece> pieces() {
        return BodyPieces.of(this);
    }
}
