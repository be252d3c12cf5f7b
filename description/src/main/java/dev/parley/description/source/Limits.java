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

    /** 64 MiB of text: the longest of 2,769 public descriptions, Microsoft Graph's, has 45 MiB. For who reads one text at a time, of his own choice. */
    public static final Limits LONG = new Limits(64 << 20, USUAL.depth, USUAL.aliases);

    private static volatile Limits inForce = USUAL;

    /** Those that hold where a reader is told of no others. */
    public static Limits inForce() {
        return inForce;
    }

    /** Lets others hold from now on, in the whole program: a setting of whoever started it. */
    public static void set(Limits limits) {
        inForce = limits;
    }
}
