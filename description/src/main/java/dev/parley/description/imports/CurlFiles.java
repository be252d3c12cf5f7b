package dev.parley.description.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Files that options of curl name.
 *
 * @param now what is over by then is not taken out of them
 */
record CurlFiles(FilesBeside beside, Instant now) {

    /** Why nothing for a host is taken out of a file that is there. */
    static final String UNSURE_HOST = "The text of the URL does not say for sure which host it leads to";

    @Nullable
    String text(String path) {
        return beside.text(path);
    }

    byte @Nullable [] bytes(String path) {
        return beside.bytes(path);
    }

    String unread() {
        return beside.unread();
    }

    @Nullable
    String logins() {
        return beside.logins();
    }

    /** What stands in the quotes that a text begins with. */
    static String unquoted(String value) {
        var letters = new StringBuilder();
        for (int at = 1; at < value.length() && value.charAt(at) != '"'; at++) {
            char letter = value.charAt(at);
            boolean escaped = letter == '\\' && at + 1 < value.length();
            if (escaped) letter = escape(value.charAt(++at));
            letters.append(letter);
        }
        return letters.toString();
    }

    private static char escape(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
