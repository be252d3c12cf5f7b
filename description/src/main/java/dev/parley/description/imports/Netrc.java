package dev.parley.description.imports;

import dev.parley.description.request.UrlHost;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who logs in at which host, as a file {@code .netrc} says it. */
final class Netrc {

    /** A comment is a word that begins with its sign: within a word it is a letter like others. */
    private static final Pattern WORD = Pattern.compile("#.*|\"(?:[^\"\\\\]|\\\\.)*+\"|\\S+");

    private Netrc() {}

    /** {@code name:password} of a host; nothing where the file has no name for it. */
    static @Nullable String user(String text, UrlHost host) {
        var words = words(text);
        boolean here = false;
        String login = null;
        String password = "";
        for (int at = 0; at < words.size(); at++) {
            var value = at + 1 < words.size() ? words.get(at + 1) : "";
            var keyword = words.get(at).toLowerCase(Locale.ROOT);
            if (keyword.equals("machine") || keyword.equals("default")) {
                if (login != null) break;
                here = keyword.equals("default") || host.isNamed(value);
                password = "";
            }
            if (here && keyword.equals("login")) login = value;
            if (here && keyword.equals("password")) password = value;
            if (List.of("machine", "login", "password", "account").contains(keyword)) at++;
        }
        return login == null ? null : login + ":" + password;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.startsWith("#"))
                .map(word -> word.startsWith("\"") ? CurlFiles.unquoted(word) : word)
                .toList();
    }
}
