package dev.parley.description.source;

/**
 * What a text may have at most.
 *
 * @param length characters
 * @param depth of nested mappings and lists
 * @param aliases YAML aliases
 * @param files that a description consists of
 */
public record Limits(int length, int depth, int aliases, int files) {

    /** 32 MiB of text, 100 levels, 50 aliases, 5,000 files. */
    public static final Limits USUAL = new Limits(32 << 20, 100, 50, 5_000);

    /**
     * 64 MiB of text and 50,000 files: the longest of 2,769 public descriptions, Microsoft Graph's, has 45 MiB, and as a split folder 25,184
     * files. For who reads one description at a time, of his own choice.
     */
    public static final Limits LONG = new Limits(64 << 20, USUAL.depth, USUAL.aliases, 50_000);

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
