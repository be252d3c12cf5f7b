package dev.parley.description.request;

import org.jspecify.annotations.Nullable;

/** What stands in the place of certificates that a file gave none of: a request that has it is refused by the file's name, and not sent without. */
public final class UnreadPem {

    private static final String MARK = "No certificate from the file ";

    private UnreadPem() {}

    /** The text for a file, by the name that it was asked for by. */
    public static String of(String file) {
        return MARK + file;
    }

    /** The file that a text stands for; nothing where it is none of these. */
    static @Nullable String file(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : null;
    }
}
