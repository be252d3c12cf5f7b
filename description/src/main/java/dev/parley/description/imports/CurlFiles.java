package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of files that options of curl name: headers, cookies, passwords, options. */
record CurlFiles(FilesBeside beside) {

    /** Why something is not there. */
    static final String UNREAD = "The file does not come with the command; `parley import` reads those beside it";

    private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|\\S+");
    private static final Pattern OPTION = Pattern.compile("(-[A-Za-z]|-{0,2}[a-z][\\w.-]*)(?:\\s*[=:]\\s*|\\s+|$)(.*)");
    private static final int COLUMNS = 7;

    @Nullable
    String text(String path) {
        return beside.text(path);
    }

    /** The words of a file of options ({@code --config}), as they would stand behind {@code curl}; nothing where it cannot be read. */
    @Nullable
    List<String> options(String path) {
        var text = text(path);
        if (text == null) return null;
        var words = new ArrayList<String>();
        for (var line : text.lines().map(String::strip).toList()) {
            var option = OPTION.matcher(line);
            if (line.startsWith("#") || !option.matches()) continue;
            var name = option.group(1);
            words.add(name.startsWith("-") ? name : "--" + name);
            var value = option.group(2).strip();
            if (!value.isEmpty()) words.add(unquoted(value));
        }
        return words;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) return value.replaceFirst("\\s.*", "");
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
        var path = url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("^[^/?#]*", "");
        var wanted = cells[2].replaceFirst("/$", "");
        boolean within = path.equals(wanted) || path.startsWith(wanted + "/") || wanted.isEmpty();
        return fits && within && (!secure || url.regionMatches(true, 0, "https:", 0, 6));
    }

    /** {@code name:password} of a host, out of a file {@code .netrc}; nothing where it has none. */
    static @Nullable String user(String text, String url) {
        var words = WORD.matcher(text.replaceAll("(?m)#.*$", ""))
                .results()
                .map(found -> unquoted(found.group()))
                .toList();
        boolean here = false;
        String login = null;
        String password = null;
        for (int at = 0; at < words.size(); at++) {
            var next = at + 1 < words.size() ? words.get(at + 1) : "";
            switch (words.get(at)) {
                case "machine", "default" -> {
                    if (here) return login + ":" + (password == null ? "" : password);
                    here = words.get(at).equals("default") || next.equalsIgnoreCase(host(url));
                }
                case "login" -> login = here ? next : login;
                case "password" -> password = here ? next : password;
                default -> {}
            }
        }
        return here && login != null ? login + ":" + (password == null ? "" : password) : null;
    }

    private static String host(String url) {
        return url.replaceFirst("^[a-zA-Z]+://", "")
                .replaceFirst("[/?#].*", "")
                .replaceFirst("^[^@]*@", "")
                .replaceFirst(":\\d+$", "")
                .toLowerCase(Locale.ROOT);
    }
}
