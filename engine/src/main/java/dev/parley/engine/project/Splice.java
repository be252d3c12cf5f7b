package dev.parley.engine.project;

/**
 * One piece of a text replaced by another.
 *
 * @param start where it begins, in UTF-16 units
 */
public record Splice(int start, String removed, String inserted) {

    /** The smallest splice that makes one text the other. */
    public static Splice between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
            end--;
        }
        return new Splice(
                start, before.substring(start, before.length() - end), after.substring(start, after.length() - end));
    }

    /** The splice that takes this one back. */
    public Splice inverse() {
        return new Splice(start, inserted, removed);
    }

    /**
     * The text with the piece replaced.
     *
     * @throws IllegalArgumentException when what is to be removed does not stand there
     */
    public String apply(String text) {
        if (!text.startsWith(removed, start)) {
            throw new IllegalArgumentException("The text is not the one that the splice was made for");
        }
        return text.substring(0, start) + inserted + text.substring(start + removed.length());
    }
}
