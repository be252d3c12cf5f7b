package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts of files that options of curl name, and what of them is for a URL. */
record CurlFiles(FilesBeside beside) {

    /** Why something is not there. */
    static final String UNREAD = "The file does not come with the command; `parley import` reads those beside it";

    private static final int COLUMNS = 7;

    @Nullable
    String text(String path) {
        return beside.text(path);
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

    /** The cookies of a file of Netscape's format, or of {@code Set-Cookie} lines, that a URL gets, as a {@code Cookie} line has them. */
    static String cookies(String text, String url) {
        var cookies = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var cells = line.replaceFirst("^#HttpOnly_", "").split("\t", -1);
            if (line.regionMatches(true, 0, "set-cookie:", 0, 11)) {
                cookies.add(line.substring(11).strip().replaceFirst(";.*", ""));
            } else if (cells.length == COLUMNS && !cells[0].startsWith("#") && isFor(cells, url)) {
                cookies.add(cells[5] + "=" + cells[6]);
            }
        }
        return String.join("; ", cookies);
    }

    private static boolean isFor(String[] cells, String url) {
        var domain = cells[0].replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
        var host = host(url);
        boolean fits = host.equals(domain) || (cells[1].equalsIgnoreCase("TRUE") && host.endsWith("." + domain));
        boolean secure = cells[3].equalsIgnoreCase("TRUE");
        var path = url.replaceFirst("^[a-zA-Z]+://", "")
                .replaceFirst("^[^/?#]*", "")
                .replaceFirst("[?#].*", "");
        var wanted = cells[2].replaceFirst("/$", "");
        boolean within = path.equals(wanted) || path.startsWith(wanted + "/") || wanted.isEmpty();
        return fits && within && (!secure || url.regionMatches(true, 0, "https:", 0, 6));
    }

    /** The host of a URL, in small letters. */
    static String host(String url) {
        return url.replaceFirst("^[a-zA-Z]+://", "")
                .replaceFirst("[/?#].*", "")
                .replaceFirst("^[^@]*@", "")
                .replaceFirst(":\\d+$", "")
                .toLowerCase(Locale.ROOT);
    }
}
