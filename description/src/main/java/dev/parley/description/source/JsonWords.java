package dev.parley.description.source;

/** Short texts, each of which is there once: the keys of a description are few, and stand in it thousands of times. */
final class JsonWords {

    private static final int MOST = 1 << 16;
    /** So many words in the place of one are no accident: they are not kept. */
    private static final int MOST_TRIES = 12;

    private String[] words = new String[1 << 10];
    private int count;

    /** The text of some characters. */
    String word(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) hash = 31 * hash + text[i];
        int mask = words.length - 1;
        int slot = (hash ^ hash >>> 16) & mask;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var known = words[slot];
            if (known == null) return added(new String(text, from, length), slot);
            if (known.hashCode() == hash && isSame(known, text, from, length)) return known;
            slot = slot + 1 & mask;
        }
        return new String(text, from, length);
    }

    private static boolean isSame(String known, char[] text, int from, int length) {
        if (known.length() != length) return false;
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[from + i]) return false;
        }
        return true;
    }

    private String added(String word, int slot) {
        words[slot] = word;
        if (2 * ++count > words.length && words.length < MOST) grow();
        return word;
    }

    private void grow() {
        var before = words;
        words = new String[4 * before.length];
        int mask = words.length - 1;
        count = 0;
        for (var word : before) {
            if (word == null) continue;
            int hash = word.hashCode();
            int slot = (hash ^ hash >>> 16) & mask;
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                if (words[slot] == null) {
                    words[slot] = word;
                    count++;
                    break;
                }
                slot = slot + 1 & mask;
            }
        }
    }
}
