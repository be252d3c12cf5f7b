package dev.parley.description.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request carries, as it is edited; every text may hold {@code {{variables}}}. */
public sealed interface HttpBody {

    /** Nothing. */
    record None() implements HttpBody {}

    /** A text. */
    record Text(BodyFormat format, String text) implements HttpBody {}

    /**
     * A query of GraphQL, sent as JSON.
     *
     * @param variables a JSON object, or empty
     */
    record GraphQl(String query, String variables, @Nullable String operationName) implements HttpBody {}

    /** {@code application/x-www-form-urlencoded}. */
    record Form(List<Parameter> rows) implements HttpBody {

        public Form {
            rows = List.copyOf(rows);
        }
    }

    /** {@code multipart/form-data} (RFC 7578). */
    record Multipart(List<FormPart> parts) implements HttpBody {

        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /** A file, as it is. */
    record Binary(FileSource file) implements HttpBody {}
}
