package dev.parley.description.lint.function;

import java.net.URI;

/** What is referred to. */
@FunctionalInterface
public interface Uses {

    /**
     * Whether something refers to it, or to what is in it, and does not stand in it.
     *
     * @param pointer to what the name stands in
     */
    boolean isUsed(URI file, String pointer, String name);
}
