package dev.parley.description.pattern;

import java.util.regex.Pattern;

/** How many characters patterns may still look at, so that one that explodes ends. Used by one thread. */
public final class Looks {

    private long left;

    public Looks(long left) {
        this.left = left;
    }

    /** Adds to what may be looked at. */
    public void allow(long more) {
        left += more;
    }

    /**
     * Whether a text has what a pattern describes.
     *
     * @throws Spent when there are no looks left
     */
    public boolean find(Pattern pattern, String text) {
        return pattern.matcher(new Watched(text)).find();
    }

    /** No looks are left. */
    public static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Spent() {
            super(null, null, false, false);
        }
    }

    /** A text of which each look counts. */
    private final class Watched implements CharSequence {

        private final String text;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- <= 0) {
                throw new Spent();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
