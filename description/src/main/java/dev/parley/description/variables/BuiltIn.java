package dev.parley.description.variables;

/**
 * A name that always exists.
 *
 * @param name with its {@code $}
 * @param description what it stands for
 * @param example one of its values
 */
public record BuiltIn(String name, String description, String example) {}
