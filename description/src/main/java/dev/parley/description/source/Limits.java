package dev.parley.description.source;

/**
 * What a text may have at most.
 *
 * @param length characters
 * @param depth of nested mappings and lists
 * @param aliases YAML aliases
 */
public record Limits(int length, int depth, int aliases) {

    /** 32 MiB of text, 100 levels, 50 aliases. */
    public static final Limits USUAL = new Limits(32 << 20, 100, 50);
}
