package dev.parley.description.lint.function;

import dev.parley.description.reference.Located;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is referred to. */
public interface Uses {

    /**
     * Whether something refers to it, or to what is in it, and does not stand in it.
     *
     * @param pointer to what the name stands in
     */
    boolean isUsed(URI file, String pointer, String name);

    /** The schemas that it is a part of by a reference, and that may define members beside it. */
    List<Located> wholes(JsonNode part);
}
